import { appendFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";

/**
 * Loaded before anything else in the tests' processes, and in no other: writes each text of SQL that the role that
 * serves sends, once, as a line of JSON into the folder that HANDOVER_TEST_STATEMENTS names. The ids that are written
 * into a text are made one, so that the same statement of two organisations is one statement. Plain JavaScript, so that
 * it costs a process nothing but this.
 */
const folder = process.env.HANDOVER_TEST_STATEMENTS;
const mark = Symbol.for("handover.collecting");
const prototype = pg.Client.prototype;

if (folder && !prototype[mark]) {
  prototype[mark] = true;
  const seen = new Set();
  // most are sent again and again, and some are long: to look for ids in them takes longer than to send them
  const asSent = new Set();
  const { query } = prototype;
  prototype.query = function (...given) {
    const [asked] = given;
    const said = typeof asked === "string" ? asked : asked?.text;
    if (said && this.user === "handover_app" && !asSent.has(said)) {
      asSent.add(said);
      const text = said.replaceAll(uuid, someId);
      if (!seen.has(text)) {
        seen.add(text);
        const line = JSON.stringify({ text, byTest: saidByTest() });
        appendFileSync(join(folder, `${process.pid}.jsonl`), `${line}\n`);
      }
    }
    return query.apply(this, given);
  };
}

/** Whether the first of the project's own files that lead here is a test's. */
function saidByTest() {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 60;
  const lines = (new Error().stack ?? "").split("\n");
  Error.stackTraceLimit = before;
  const own = lines.find((line) => /\.tsx?[:)?]/.test(line) && !line.includes("node_modules"));
  return own !== undefined && testFile.test(own);
}

const testFile = /\.test\.tsx?|\/e2e\/|fillTables\.ts|\/testing[/.]/;
const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const someId = "00000000-0000-4000-8000-000000000000";
