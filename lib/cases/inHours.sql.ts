/**
 * Whether an instant falls into the working hours of organisation $1, on the clock of its zone. The hours are looked up
 * once a statement, not once a row.
 */
export const inHours = (instant: string) => {
  const local = `(${instant} at time zone (select timezone from organisation where organisation_id = $1::uuid))`;
  const clock = (end: "from" | "to") => `(
      select array_agg(span."${end}" order by weekday)
      from generate_series(1, 7) weekday
      left join (
        select hours.* from organisation o
        cross join lateral jsonb_to_recordset(o.working_hours) as hours (day int, "from" time, "to" time)
        where o.organisation_id = $1::uuid
      ) span on span.day = weekday
    )[extract(isodow from ${local})::int]`;
  return `coalesce(${local}::time >= ${clock("from")} and ${local}::time < ${clock("to")}, false)`;
};
