import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readEvent } from "@/lib/events/readEvent";
import { type ExactFigure, oracle, type Question } from "@/lib/ingest/testing/oracle";
import type { ProcessSettings } from "@/lib/ingest/testing/world";

interface GoldenCase {
  name: string;
  settings: { timezone: string; currency: string };
  processes: Record<string, { core?: boolean; stage?: ProcessSettings["stage"]; reopenWindowDays?: number }>;
  events: unknown[];
  query: Question;
  expect: Record<string, Record<string, unknown> | Record<string, unknown>[]>;
}

const golden = new URL("../../kpi/golden/kpis.json", import.meta.url);
const cases: GoldenCase[] = JSON.parse(readFileSync(golden, "utf8"));
const now = new Date("2026-11-01T00:00:00Z");

test.each(cases)("the oracle works out by itself what was worked out by hand: $name", (golden) => {
  const { settings, query } = golden;
  const events = golden.events.map((event) => {
    const reading = readEvent(event, { now, ...settings, hasRate: () => false });
    if (!("event" in reading)) throw new Error(JSON.stringify(reading));
    return reading.event;
  });
  const unique = [...new Map(events.map((event) => [`${event.source} ${event.id}`, event])).values()];
  const processes = Object.entries(golden.processes).map(([process, given]) => ({
    process,
    stage: given.stage ?? "service",
    core: given.core ?? true,
    window: given.reopenWindowDays ?? 7,
  }));
  const defaults = { loadFactor: "1.67", productiveHours: "160", rates: [], baselines: [] };
  const world = { ...settings, ...defaults, processes, events: unique };

  const { points, total } = oracle(world, { ...query, process: query.process ?? null }, now);

  for (const [key, expected] of Object.entries(golden.expect)) {
    const found = query.interval === "total" ? [total] : points;
    const figures = [expected].flat();
    expect(found).toHaveLength(figures.length);
    for (const [index, figure] of figures.entries()) {
      const exact = found[index]?.kpis[key as "aar"];
      for (const [part, value] of Object.entries(figure)) {
        const part_ = exact?.[part as keyof ExactFigure] ?? null;
        if (typeof value === "number") {
          expect(Number(part_), `${key}.${part}`).toBeCloseTo(value, 5);
        } else expect(part_, `${key}.${part}`).toBe(value);
      }
    }
  }
});
