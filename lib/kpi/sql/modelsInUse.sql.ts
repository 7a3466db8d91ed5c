/**
 * The models that steps up to a day name, and what a US dollar was worth; for who prices by the public list.
 * $1 organisation, $2 last day
 */
export const modelsInUse = `
  select
    (select coalesce(array_agg(used.model order by used.model), '{}')
     from (
       select distinct r.model
       from rollup_machine r
       where r.organisation_id = $1::uuid and r.day <= $2::date and r.model <> '' and r.costed + r.listed <> 0
     ) used) as models,
    (select coalesce(json_agg(json_build_object('day', x.from_day, 'rate', x.rate::text) order by x.from_day), '[]')
     from exchange_rate x
     where x.organisation_id = $1::uuid and x.currency = 'USD') as dollars`;
