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
    statement: / from pg_temp\.\w+ made /,
    why:
      "verify compares a table with the copy that it folded, which is a temporary one of the coordinator's; both sides " +
      "are one organisation's. A command for operators, on no page",
  },
];
