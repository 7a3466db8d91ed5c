/**
 * Processes by what their settings say.
 * $1 organisation
 */
export const processes = `
  select p.process, p.name, p.error_cost::text as mistake
  from process p
  where p.organisation_id = $1::uuid
  order by p.process`;
