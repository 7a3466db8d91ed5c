/**
 * The seconds that a step or review of `row` (with `process`, `step`: '' for a review, and `day`) usually takes by hand,
 * as the firm has set them for that day: they stand in where a step comes without its time. No row: never set.
 */
export const typicalSeconds = (row: string) => `
  select m.minutes * 60 as seconds
  from process_step_minutes m
  where m.organisation_id = $1::uuid and m.process = ${row}.process and m.step = ${row}.step
    and m.from_day <= ${row}.day
  order by m.from_day desc
  limit 1`;
