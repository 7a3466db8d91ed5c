/** The organisation's time zone, what it chose from which day on, and the days that it has said itself. $1 organisation */
export const calendarRows = `
  select o.timezone,
    coalesce((
      select json_agg(
        json_build_object('from', c.from_day, 'country', c.country, 'salesDays', c.sales_days) order by c.from_day
      )
      from calendar_choice c
      where c.organisation_id = $1::uuid
    ), '[]'::json) as choices,
    coalesce((
      select json_agg(
        json_build_object('day', d.day, 'kind', d.kind, 'name', d.name, 'removed', d.removed) order by d.day, d.kind
      )
      from calendar_day d
      where d.organisation_id = $1::uuid
    ), '[]'::json) as days
  from organisation o
  where o.organisation_id = $1::uuid`;
