import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { statements } from "@/lib/db/statements";
import { testOrganisation } from "@/lib/db/testing";
import type { Event } from "@/lib/events/event";
import { readEvent } from "@/lib/events/readEvent";
import { ingest } from "@/lib/ingest/ingest";
import type { Figure, KpiKey } from "@/lib/kpi/answer";
import { kpiQuery } from "@/lib/kpi/query";
import { readKpis } from "@/lib/kpi/readKpis";
import type { Ctx } from "@/lib/tenancy/ctx";

interface GoldenCase {
  name: string;
  why: string;
  settings: { timezone: string; currency: string };
  processes: Record<string, { core?: boolean; stage?: string; reopenWindowDays?: number }>;
  events: unknown[];
  query: { from: string; to: string; interval: string; process?: string };
  expect: Record<string, Partial<Figure> | Partial<Figure>[]>;
}

const cases: GoldenCase[] = JSON.parse(readFileSync(new URL("kpis.json", import.meta.url), "utf8"));

test.each(cases)("$name: $why", async ({ settings, processes, events, query, expect: expected }) => {
  const ctx = await testOrganisation(settings);
  for (const [key, given] of Object.entries(processes)) await putProcess(ctx, key, given);
  const read = { now: ctx.now, ...settings, hasRate: () => false };
  const canonical = events.map((event) => readEvent(event, read)).map((result) => eventOf(result));
  await ingest(ctx, canonical);

  const answer = await readKpis(ctx, kpiQuery.parse(query));

  for (const [key, figures] of Object.entries(expected)) {
    const points = query.interval === "total" ? [answer.total] : answer.points;
    const list = Array.isArray(figures) ? figures : [figures];
    expect(points).toHaveLength(list.length);
    for (const [index, figure] of list.entries()) {
      const found = points[index]?.kpis[key as KpiKey];
      for (const [part, value] of Object.entries(figure)) {
        expectClose(found?.[part as keyof Figure], value, `${key}.${part}`);
      }
    }
  }
});

test("there are 34 of them", () => {
  expect(cases).toHaveLength(34);
});

function expectClose(found: unknown, value: unknown, label: string): void {
  if (typeof value === "number" && typeof found === "number") {
    expect(Math.abs(found - value), `${label}: ${found} is not ${value}`).toBeLessThanOrEqual(
      1e-6 * Math.max(1, Math.abs(value)),
    );
  } else expect(found, label).toEqual(value);
}

function eventOf(result: ReturnType<typeof readEvent>): Event {
  if (!("event" in result)) throw new Error(JSON.stringify(result));
  return result.event;
}

async function putProcess(ctx: Ctx, key: string, given: GoldenCase["processes"][string]): Promise<void> {
  await statements(ctx, (run) =>
    run(
      `insert into process (organisation_id, process, name, stage, core, reopen_window_days, created_at)
       values ($1::uuid, $2::text, $2::text, $3::text, $4::boolean, $5::smallint, $6::timestamptz)`,
      [
        ctx.org,
        key,
        given.stage ?? "service",
        given.core ?? true,
        given.reopenWindowDays ?? 7,
        ctx.now.toISOString(),
      ],
    ),
  );
}
