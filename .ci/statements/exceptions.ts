/** What is sent though a cluster would do it on several nodes or not at all, each with its reason. */
export const exceptions: readonly { statement: RegExp; why: string }[] = [
  {
    statement: /^insert into \w+ select \(jsonb_populate_record\(null::\w+, /,
    why: "tests: lib/db/fillTables.ts puts a row into every table, whatever its columns",
  },
  {
    statement: /\(select reading from span limit 1\)/,
    why: "tests: a trace of very many spans, made within the database",
  },
  {
    statement: /^with gone as \(delete from event .* insert into event select \(jsonb_populate_record\(/,
    why: "tests: the row that was put into the table of events is given a type that there is",
  },
  {
    statement: /^select (organisation_id as id )?from (organisation|event)$/,
    why: "tests: what does not name an organisation sees none but its own, by row-level security alone",
  },
  {
    statement: / from pg_temp\.\w+ folded |\b(from|into) day_event\b/,
    why:
      "verify, and the look at one day a minute, compare a table with a copy that they folded, which is a temporary one " +
      "of the coordinator's, as the day's events are; both sides are one organisation's. On no page",
  },
];
