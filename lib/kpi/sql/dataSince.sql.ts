/**
 * The first days of the data that take the place of what was typed: a headcount, an order, a ledger entry of category
 * acquisition.
 * $1 organisation; the table `organisation_now` has its zone
 * @param always also where nothing was typed; else there is no row then, and nothing is looked for
 */
export const dataSince = ({ always }: { always: boolean }) => `
  select json_build_object(
    'people', (select min((e.time at time zone o.timezone)::date) from event e
      where e.organisation_id = $1::uuid and e.type = 'headcount.set'),
    'sales', (select min(r.day) from rollup_order r where r.organisation_id = $1::uuid and r.orders > 0),
    'ads', (select min(r.first_day) from rollup_spend r
      where r.organisation_id = $1::uuid and r.category = 'acquisition' and r.entries > 0)
  )
  from organisation_now o${always ? "" : " where exists (select from typed_start t where t.organisation_id = $1::uuid)"}`;
