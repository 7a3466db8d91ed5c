/** Columns of `case_state`: what a case counts as, and the reopenings, which are reduced with it. */
export const measured = [
  "level",
  "closed_at",
  "closed_day",
  "resolution",
  "machine",
  "reviews",
  "counted_seconds",
  "duration",
  "first_closed_day",
  "first_resolution",
  "return_days",
  "reopen_days",
  "reopenings",
];
