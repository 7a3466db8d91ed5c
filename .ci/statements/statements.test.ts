import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { collected } from "./collected.ts";
import { exceptions } from "./exceptions.ts";
import { type Judged, judge } from "./judge.ts";
import { partsRead } from "./partsRead.ts";
import { tables } from "./tables.ts";

// every statement that the processes of this run have sent as the role that serves; of a run of everything, or of a part
const texts = collected(process.env.HANDOVER_TEST_STATEMENTS ?? "");
const client = new pg.Client({ connectionString: inject("plainUrl") });
const judged: Judged[] = [];

beforeAll(async () => {
  await client.connect();
  const judging = await judge(client, tables());
  for (const text of texts) {
    const of = await judging(text).catch((error) => [{ statement: text, faults: [String(error)], by: [] }]);
    judged.push(...of);
  }
}, 300_000);
afterAll(() => client.end());

const reasonFor = (statement: string) =>
  exceptions.find((exception) => exception.statement.test(statement.replaceAll(/\s+/g, " ")));

test.skipIf(texts.length === 0)(
  "every statement is one organisation's, and nothing that a cluster refuses (skipped when nothing ran before)",
  () => {
    const found = judged
      .filter(({ faults, statement }) => faults.length > 0 && !reasonFor(statement))
      .map(
        ({ faults, statement }) => `${faults.join("; ")}: ${statement.replaceAll(/\s+/g, " ").slice(0, 600)}`,
      );
    expect([...new Set(found)]).toEqual([]);
  },
);

test.skipIf(texts.length < 1000)(
  "no exception is left that nothing needs any more (asked of a run of everything)",
  () => {
    const needed = new Set(
      judged.filter(({ faults }) => faults.length > 0).map(({ statement }) => reasonFor(statement)),
    );
    expect(exceptions.filter((exception) => !needed.has(exception))).toEqual([]);
  },
);

test.skipIf(
  texts.length === 0 || process.env.HANDOVER_TEST_SCHEMA === "plain" || process.env.CITUS_URL !== undefined,
)(
  "PostgreSQL plans each within one part of the partitioned twin",
  async () => {
    const twin = new pg.Client({ connectionString: inject("databaseUrl") });
    await twin.connect();
    const tenants = new Set(tables().tenants);
    const several: string[] = [];
    let looked = 0;
    for (const { statement, by } of judged) {
      if (by.length === 0 || reasonFor(statement)) continue;
      const parts = await partsRead(twin, statement, by, tenants).catch((error) => [String(error)]);
      looked += parts.length;
      if (parts.length > 1 || parts.some((part) => !/^\d+$/.test(part))) {
        several.push(`${parts.join(", ")}: ${statement.replaceAll(/\s+/g, " ").slice(0, 600)}`);
      }
    }
    await twin.end();
    expect([...new Set(several)]).toEqual([]);
    expect(looked).toBeGreaterThan(0);
  },
  300_000,
);
