import { appendFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";

/**
 * Loaded before anything else in the tests' processes, and in no other: writes each text of SQL that the role that
 * serves sends, once, as a line of JSON into the folder that HANDOVER_TEST_STATEMENTS names. The ids that are written
 * into a text are made one, so that the same statement of two organisations is one statement.
 */
export interface Collected {
  text: string;
  /** said by a test itself, and by nothing of the product */
  byTest: boolean;
}

const folder = process.env.HANDOVER_TEST_STATEMENTS;
const mark = Symbol.for("handover.collecting");
const prototype = pg.Client.prototype as pg.Client & { [mark]?: boolean };

if (folder && !prototype[mark]) {
  prototype[mark] = true;
  const seen = new Set<string>();
  const query = prototype.query as (...given: unknown[]) => unknown;
  const collecting = function (this: pg.Client, ...given: unknown[]): unknown {
    const asked = given[0] as string | { text?: string } | undefined;
    const said = typeof asked === "string" ? asked : asked?.text;
    if (said && this.user === "handover_app") {
      const text = said.replaceAll(uuid, someId);
      if (!seen.has(text)) {
        seen.add(text);
        const line: Collected = { text, byTest: saidByTest() };
        appendFileSync(join(folder, `${process.pid}.jsonl`), `${JSON.stringify(line)}\n`);
      }
    }
    return query.apply(this, given);
  };
  prototype.query = collecting as unknown as typeof prototype.query;
}

/** Whether the first of the project's own files that lead here is a test's. */
function saidByTest(): boolean {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 60;
  const lines = (new Error().stack ?? "").split("\n");
  Error.stackTraceLimit = before;
  const own = lines.find((line) => /\.tsx?[:)?]/.test(line) && !/node_modules|collect\.ts/.test(line));
  return own !== undefined && testFile.test(own);
}

const testFile = /\.test\.tsx?|\/e2e\/|fillTables\.ts|\/testing[/.]/;
const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const someId = "00000000-0000-4000-8000-000000000000";
