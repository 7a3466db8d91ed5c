/**
 * What a roadmap is reckoned with: the organisation's time zone and currency, and the day on which it starts.
 * $1 organisation
 */
export const zone = `
  select o.timezone, o.currency, o.roadmap_start::text as start
  from organisation o
  where o.organisation_id = $1::uuid`;
