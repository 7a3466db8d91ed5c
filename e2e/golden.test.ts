import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { type Figure, type KpiAnswer, kpiKeys, type Point } from "@/lib/kpi/answer";
import { newOrganisation } from "./newOrganisation";
import { world } from "./world";

interface GoldenCase {
  name: string;
  why: string;
  settings: object;
  processes: Record<string, object>;
  events: object[];
  query: Record<string, string>;
  expect: Record<string, Partial<Figure> | Partial<Figure>[]>;
}

const cases: GoldenCase[] = JSON.parse(readFileSync("lib/kpi/golden/kpis.json", "utf8"));
const { url } = world();

test("there are 34 of them", () => {
  expect(cases).toHaveLength(34);
});

test.each(cases.map((given, index) => ({ ...given, index })))("$name: $why", async (given) => {
  const { call } = await newOrganisation(url);
  expect((await call("PUT", "/api/v1/settings", given.settings)).status).toBe(200);
  for (const [key, settings] of Object.entries(given.processes)) {
    const answer = await call("PUT", `/api/v1/processes/${encodeURIComponent(key)}`, settings);
    expect(answer.status, await answer.clone().text()).toBe(200);
  }
  const sent = await call("POST", "/api/v1/events", ...wire(given.events, given.index));
  const { accepted, duplicates, errors } = (await sent.json()) as Record<string, number>;
  expect((accepted ?? 0) + (duplicates ?? 0), JSON.stringify(errors)).toBe(given.events.length);

  const query = new URLSearchParams(given.query);
  const answer = (await (await call("GET", `/api/v1/kpis?${query}`)).json()) as KpiAnswer;
  const points = given.query.interval === "total" ? [answer.total] : answer.points;
  for (const [key, figures] of Object.entries(given.expect)) {
    const list = Array.isArray(figures) ? figures : [figures];
    expect(points).toHaveLength(list.length);
    for (const [index, figure] of list.entries()) {
      for (const [part, value] of Object.entries(figure)) {
        expectClose(
          points[index]?.kpis[key as keyof Point["kpis"]]?.[part as keyof Figure],
          value,
          `${key}.${part}`,
        );
      }
    }
  }

  const csv = await call("GET", `/api/v1/kpis.csv?${query}`);
  expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  const rows = parse(await csv.text(), { columns: true, bom: true }) as Record<string, string>[];
  expectSame(rows, [...answer.points, answer.total]);
});

/** As JSON, as lines, and packed, in turn. */
function wire(events: object[], index: number): [body: unknown, headers: Record<string, string>] {
  const json = JSON.stringify(events);
  const lines = events.map((event) => JSON.stringify(event)).join("\n");
  const ways: [unknown, Record<string, string>][] = [
    [json, { "content-type": "application/json" }],
    [lines, { "content-type": "application/x-ndjson" }],
    [gzipSync(json), { "content-type": "application/json", "content-encoding": "gzip" }],
    [gzipSync(lines), { "content-type": "application/x-ndjson", "content-encoding": "gzip" }],
  ];
  return ways[index % ways.length] ?? [json, {}];
}

function expectClose(found: unknown, value: unknown, label: string): void {
  if (typeof value !== "number" || typeof found !== "number") expect(found, label).toEqual(value);
  else {
    const difference = Math.abs(found - value);
    expect(difference, `${label}: ${found} is not ${value}`).toBeLessThanOrEqual(
      1e-6 * Math.max(1, Math.abs(value)),
    );
  }
}

/** Each part of each figure in the answer stands in the table, and nothing else does. */
function expectSame(rows: Record<string, string>[], points: Point[]): void {
  expect(rows.map(({ start, end }) => `${start} ${end}`)).toEqual(
    points.map(({ start, end }) => `${start} ${end}`),
  );
  for (const [index, { kpis }] of points.entries()) {
    const { start: _start, end: _end, process: _process, ...cells } = rows[index] ?? {};
    const figures = kpiKeys.flatMap((key) =>
      Object.entries(kpis[key] ?? {}).map(
        ([part, value]) => [part === "value" ? key : `${key}.${part}`, value] as const,
      ),
    );
    const filled = Object.entries(cells).filter(([, cell]) => cell !== "");
    const told = figures.filter(([, value]) => value !== null);
    expect(filled.map(([name]) => name).sort()).toEqual(told.map(([name]) => name).sort());
    for (const [name, value] of told) {
      if (typeof value === "number") expectClose(Number(cells[name]), value, name);
      else expect(cells[name], name).toBe(String(value));
    }
  }
}
