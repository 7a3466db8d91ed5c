/** What processes are called, and whether anything says what a US dollar is worth. $1 organisation */
export const namesAndRates = `
  select
    (select coalesce(json_object_agg(p.process, p.name), '{}')
     from process p where p.organisation_id = $1::uuid) as names,
    exists (
      select from exchange_rate x where x.organisation_id = $1::uuid and x.currency = 'USD'
    ) as dollars`;
