import { createReadStream, existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { statements } from "@/lib/db/statements";
import { testOrganisation } from "@/lib/db/testing";
import { verify } from "@/lib/ingest/verify";
import { importFile } from "@/lib/intake/testing/importFile";
import type { KpiKey, Point } from "@/lib/kpi/answer";
import { kpiQuery } from "@/lib/kpi/query";
import { readKpis } from "@/lib/kpi/readKpis";

/**
 * Two real logs, from the file to the figures: a bank's loan applications (BPI Challenge 2012, 4TU) and an IT desk's
 * incidents (UCI 498). What is expected was computed apart from this project. The files are too large to be kept here.
 */
const folder = new URL("../../../shared/data/", import.meta.url);
const there = existsSync(folder);

interface Expected {
  events: number;
  repeated: number;
  conflicts: number;
  cases: number;
  levels: Record<string, number>;
  query: unknown;
  timezone: string;
  points: (Shares & { start: string; end: string })[];
  total: Shares;
}
type Shares = Partial<Record<KpiKey, [numerator: number, denominator: number]>>;

describe.skipIf(!there)("real logs (need ../shared/data)", () => {
  test.each(["loans-2012", "incidents-2016"])("%s", { timeout: 300_000 }, async (name) => {
    const mapping = json(`${name}.mapping.json`);
    const expected = json(`${name}.expected.json`) as Expected;
    const ctx = await testOrganisation({ timezone: expected.timezone });

    const imported = await importFile(ctx, createReadStream(new URL(`${name}.csv.gz`, folder)), mapping);
    expect(imported).toMatchObject({
      state: "done",
      accepted: expected.events,
      duplicates: expected.repeated,
      rejected: expected.conflicts,
    });

    const levels = await statements(ctx, (run) =>
      run<{ level: string; cases: number }>(
        "select level, count(*)::int as cases from case_state where organisation_id = $1::uuid group by level",
        [ctx.org],
      ),
    );
    expect(Object.fromEntries(levels.map((row) => [row.level, row.cases]))).toEqual(expected.levels);
    expect(levels.reduce((sum, row) => sum + row.cases, 0)).toBe(expected.cases);

    const answer = await readKpis(ctx, kpiQuery.parse(expected.query));
    expect(answer.points.map(shares)).toEqual(expected.points);
    expect(shares(answer.total)).toMatchObject(expected.total);
    expect(Object.values(await verify(ctx)).every((rows) => rows === 0)).toBe(true);
  });
});

function json(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, folder), "utf8"));
}

function shares(point: Point): Record<string, unknown> {
  const keys = ["aar", "aarSupervised", "aarExecuted", "coverage", "success", "fcr", "reopenRate"] as const;
  const pairs = keys.map((key) => [key, [point.kpis[key]?.numerator, point.kpis[key]?.denominator]]);
  return { start: point.start, end: point.end, ...Object.fromEntries(pairs) };
}
