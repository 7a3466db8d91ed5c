/**
 * Takes the next piece of work of these kinds that is due and that nobody holds, of an organisation for which nothing
 * is being done: a large import of one keeps no other waiting. Of each organisation only the first is looked at, so that
 * two workers who look at once cannot take two of them. `attempts` tells holders apart. Times are the database's:
 * servers' clocks may differ.
 * $1 kinds
 */
export const claim = `
  update directory_job
  set claimed_until = clock_timestamp() + interval '15 seconds', attempts = attempts + 1
  where job_id = (
    select job_id
    from directory_job next
    where due_at <= clock_timestamp() and (claimed_until is null or claimed_until < clock_timestamp())
      and kind = any($1::text[])
      and not exists (
        select from directory_job other
        where other.organisation_id = next.organisation_id and other.kind = any($1::text[])
          and (other.claimed_until >= clock_timestamp()
            or other.due_at <= clock_timestamp() and (other.due_at, other.job_id) < (next.due_at, next.job_id))
      )
    order by due_at
    limit 1
    for update skip locked
  )
  returning job_id, organisation_id, kind, subject, attempts`;

/** A sign of life. $1 job, $2 attempts */
export const holdOn = `
  update directory_job
  set claimed_until = clock_timestamp() + interval '15 seconds'
  where job_id = $1::uuid and attempts = $2::int and claimed_until is not null`;

/** Leaves it to whoever looks next; an interruption is no failed attempt. $1 job, $2 attempts */
export const giveBack = `
  update directory_job
  set claimed_until = null, attempts = attempts - 1
  where job_id = $1::uuid and attempts = $2::int`;

/** To be tried again after 5, 10, 20, 40 seconds. $1 job, $2 attempts */
export const postpone = `
  update directory_job
  set claimed_until = null, due_at = clock_timestamp() + interval '5 seconds' * power(2, attempts - 1)
  where job_id = $1::uuid and attempts = $2::int`;

/** Done. $1 job, $2 attempts */
export const remove = "delete from directory_job where job_id = $1::uuid and attempts = $2::int";
