/**
 * A process that an event names for the first time is created with the defaults, to be confirmed by somebody.
 * $1 organisation, $3 received at
 */
export const addProcesses = `
  insert into process (organisation_id, process, name, created_at)
  select distinct $1::uuid, process, process, $3::timestamptz
  from new
  where process is not null
  order by 2
  on conflict (organisation_id, process) do nothing`;
