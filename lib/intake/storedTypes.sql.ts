/**
 * Whether events of the types that the four KPIs need are stored, as the rollups tell, and under `typed` what was typed
 * that stands in for them.
 * $1 organisation
 */
export const storedTypes = `
  select
    exists (select from rollup_close where organisation_id = $1::uuid and cases > 0) as "case.closed",
    exists (select from rollup_labour where organisation_id = $1::uuid and timed + untimed > 0)
      or exists (select from rollup_machine where organisation_id = $1::uuid and costed + listed > 0) as "case.step",
    exists (select from rollup_order where organisation_id = $1::uuid and orders > 0) as "order.placed",
    exists (select from rollup_spend where organisation_id = $1::uuid and entries > 0) as "cost.incurred",
    exists (select from event where organisation_id = $1::uuid and type = 'headcount.set') as "headcount.set",
    json_build_object(
      'headcount.set', exists (
        select from typed_start where organisation_id = $1::uuid and people is not null),
      'order.placed', exists (
        select from typed_start where organisation_id = $1::uuid and sales is not null)
    ) as typed`;
