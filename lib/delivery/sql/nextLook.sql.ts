/** In how many seconds what is open is due, or to be thought dead; null: nothing is. $1 organisation, $2 now */
export const openDeliveries = `
  select min(
    case d.state
      when 'due' then extract(epoch from d.due_at - $2::timestamptz)
      else extract(epoch from d.claimed_until - clock_timestamp())
    end
  )::float8 as seconds
  from delivery d
  where d.organisation_id = $1::uuid and d.state in ('due', 'sending')`;

/** The database's clock, by which a worker looks for what is due. */
export const databaseNow = `select clock_timestamp() as now`;

/** $1 organisation, $2 kind */
export const forgetLook = `delete from directory_job where organisation_id = $1::uuid and kind = $2::text`;
