import { typicalSeconds } from "@/lib/kpi/sql/typicalSeconds.sql";

/**
 * What has come in, and what came without something that a figure needs, over a range of days.
 * $1 organisation, $2 first day, $3 last day
 */
export const readLacks = `
  select
    (select coalesce(sum(r.cases), 0)::int from rollup_close r
      where r.organisation_id = $1::uuid and r.day >= $2::date and r.day <= $3::date
        and r.resolution not in ('cancelled', 'duplicate')) as closed,
    (select coalesce(sum(r.cases), 0)::int from rollup_close r
      join process p on p.organisation_id = $1::uuid and p.process = r.process and p.core
      where r.organisation_id = $1::uuid and r.day >= $2::date and r.day <= $3::date
        and r.resolution not in ('cancelled', 'duplicate') and r.level = 'unattributed') as unattributed,
    (select coalesce(sum(r.cases), 0)::int from rollup_first_close r
      join process p on p.organisation_id = $1::uuid and p.process = r.process and p.stage = 'service'
      where r.organisation_id = $1::uuid and r.day >= $2::date and r.day <= $3::date
        and r.resolution not in ('cancelled', 'duplicate')) as served,
    (select coalesce(sum(r.cases), 0)::int from rollup_first_close r
      join process p on p.organisation_id = $1::uuid and p.process = r.process and p.stage = 'service'
      where r.organisation_id = $1::uuid and r.day >= $2::date and r.day <= $3::date
        and r.return_days <= 30) as returned,
    (select coalesce(sum(r.orders), 0)::int from rollup_order r
      where r.organisation_id = $1::uuid and r.day >= $2::date and r.day <= $3::date) as orders,
    (select coalesce(sum(r.orders_with_cogs), 0)::int from rollup_order r
      where r.organisation_id = $1::uuid and r.day >= $2::date and r.day <= $3::date) as orders_with_cogs,
    (select coalesce(sum(u.pieces), 0)::int from rollup_untimed u
      where u.organisation_id = $1::uuid and u.day >= $2::date and u.day <= $3::date
        and not exists (${typicalSeconds("u")})) as untimed,
    (select coalesce(sum(r.entries), 0)::int from rollup_spend r
      where r.organisation_id = $1::uuid and r.last_day >= $2::date and r.first_day <= $3::date) as entries,
    (select coalesce(array_agg(distinct r.model order by r.model), '{}') from rollup_machine r
      where r.organisation_id = $1::uuid and r.day >= $2::date and r.day <= $3::date and r.listed > 0) as listed,
    (select coalesce(array_agg(p.name order by p.name), '{}') from process p
      where p.organisation_id = $1::uuid and not p.reviewed) as unreviewed,
    (select coalesce(array_agg(p.name order by p.name), '{}') from process p
      where p.organisation_id = $1::uuid
        and exists (
          select from rollup_close r
          where r.organisation_id = $1::uuid and r.day >= $2::date and r.day <= $3::date
            and r.process = p.process and r.machine <> 'none')
        and not exists (
          select from process_baseline b
          where b.organisation_id = $1::uuid and b.process = p.process and b.from_day <= $3::date)
    ) as without_baseline`;
