// One run from loading to verdicts: longer than most, and read from top to bottom.
import { Agent } from "node:http";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { dateOf, firm } from "@/bench/firm/firm";
import { type DayFacts, differences } from "@/bench/read/dayFacts";
import type { Firm } from "@/bench/read/firms";
import { keptCluster } from "@/bench/read/keptCluster";
import { exportParquet, openDuckdb, prepareDuckdb } from "@/bench/read/parquet";
import { rawDuckdb } from "@/bench/read/rawDuckdb.sql";
import { rawPostgres } from "@/bench/read/rawPostgres.sql";
import { readBuffers } from "@/bench/read/readBuffers";
import { settle } from "@/bench/read/settle";
import { slope } from "@/bench/read/slope";
import { type Judged, judge, judgedRows } from "@/bench/run/goal";
import { median } from "@/bench/run/median";
import { request } from "@/bench/run/request";
import { startServer } from "@/bench/run/startServer";
import { table } from "@/bench/run/table";
import { versionOf, writeResult } from "@/bench/run/writeResult";
import { rebuild } from "@/lib/ingest/rebuild";
import type { KpiAnswer } from "@/lib/kpi/answer";

const { values: given } = parseArgs({
  options: {
    sizes: { type: "string", default: "100k,1M,10M" },
    beside: { type: "string", default: "0" },
    load: { type: "boolean", default: false },
    rebuild: { type: "boolean", default: false },
    fresh: { type: "boolean", default: false },
    runs: { type: "string", default: "60" },
    byHand: { type: "string", default: "5" },
  },
});
const labels = given.sizes.split(",");
const bench = { kind: "command", id: "bench" } as const;
const range = { from: dateOf(0), to: dateOf(firm.days - 1) };
const path = `/api/v1/kpis?from=${range.from}&to=${range.to}&interval=day`;

const cluster = await keptCluster({ sizes: labels, beside: Number(given.beside), fresh: given.fresh });
const { folder, owner, db, firms: loaded } = cluster;
if (given.load) {
  await cluster.close();
  process.exit();
}
const duckdb = await openDuckdb();
const server = await startServer(folder);
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
try {
  const overHttp = await timeHttp();
  const byHand = new Map<string, { postgres: number[]; duckdb: number[]; differences: number }>();
  for (const one of loaded) byHand.set(one.label, await timeByHand(one));
  const buffers = new Map<string, Record<string, number>>();
  await settle(owner);
  for (const one of loaded) buffers.set(one.label, await buffersOf(one));
  await report(overHttp, byHand, buffers, given.rebuild ? await rebuildLargest() : null);
} finally {
  agent.destroy();
  await server.stop();
  await cluster.close();
}

/** Milliseconds of each reading, the sizes taking turns; the first third is warming up. */
async function timeHttp(): Promise<Map<string, number[]>> {
  const times = new Map(loaded.map(({ label }) => [label, [] as number[]]));
  const runs = Number(given.runs);
  for (let run = -Math.ceil(runs / 3); run < runs; run++) {
    for (const { label, apiKey: key } of loaded) {
      const began = performance.now();
      await request(agent, server.port, { method: "GET", path, key });
      if (run >= 0) times.get(label)?.push(performance.now() - began);
    }
  }
  return times;
}

/** The same figures by hand: first held against ours, then timed. */
async function timeByHand({ label, org, apiKey: key }: Firm) {
  const ours = JSON.parse(await request(agent, server.port, { method: "GET", path, key })) as KpiAnswer;
  const file = join(folder, `${label}.parquet`);
  await exportParquet(owner, duckdb, org, file);
  await prepareDuckdb(owner, duckdb, org, file, range);
  // more than it has by default: a hash of every case should not spill to disk
  await owner.query("set work_mem = '256MB'");
  const inPostgres = async () => {
    const { rows } = await owner.query<DayFacts>(rawPostgres, [org, range.from, range.to, firm.timezone]);
    return rows;
  };
  const inDuckdb = async () =>
    (await duckdb.runAndReadAll(rawDuckdb)).getRowObjectsJS() as unknown as DayFacts[];
  const found = [...differences(ours, await inPostgres()), ...differences(ours, await inDuckdb())];
  if (found.length > 0) {
    throw new Error(`${label}: ${found.length} figures differ:\n${found.slice(0, 10).join("\n")}`);
  }
  const time = async (work: () => Promise<unknown>) => {
    const times: number[] = [];
    for (let run = 0; run < Number(given.byHand); run++) {
      const began = performance.now();
      await work();
      times.push(performance.now() - began);
    }
    return times;
  };
  return { postgres: await time(inPostgres), duckdb: await time(inDuckdb), differences: found.length };
}

/** Seconds of folding everything of the largest again, with nothing else going on. */
async function rebuildLargest(): Promise<number> {
  const ctx = { org: loaded.at(-1)?.org ?? "", db, now: new Date(), actor: bench };
  const began = performance.now();
  await rebuild(ctx);
  const seconds = (performance.now() - began) / 1000;
  await owner.query("vacuum analyze");
  return seconds;
}

async function buffersOf({ org }: Firm): Promise<Record<string, number>> {
  const ctx = { org, db, now: new Date(), actor: bench };
  return readBuffers(ctx, { ...range, interval: "day", process: null });
}

async function report(
  overHttp: Map<string, number[]>,
  byHand: Map<string, { postgres: number[]; duckdb: number[] }>,
  buffers: Map<string, Record<string, number>>,
  rebuilt: number | null,
): Promise<void> {
  const of = (times: number[] | undefined) => median(times ?? []);
  table("Loading", [
    ["", "events", "COPY s", "rebuild s", "rebuilt events/s"],
    ...loaded.map((one) => [
      one.label,
      one.events,
      one.copySeconds,
      one.rebuildSeconds,
      one.events / one.rebuildSeconds,
    ]),
  ]);
  table(
    `The overview's KPIs, ${firm.days} days by day, milliseconds (medians); the figures are equal in all three`,
    [
      ["", "over HTTP", "SQL over raw events", "÷", "DuckDB over Parquet", "÷"],
      ...loaded.map(({ label }) => {
        const ours = of(overHttp.get(label));
        const [raw, duck] = [of(byHand.get(label)?.postgres), of(byHand.get(label)?.duckdb)];
        return [label, ours, raw, raw / ours, duck, duck / ours];
      }),
    ],
  );
  const names = Object.keys(buffers.get(labels[0] ?? "") ?? {});
  table("Shared buffers that each statement touches", [
    ["", ...labels],
    ...names.map((name) => [name, ...labels.map((label) => buffers.get(label)?.[name] ?? Number.NaN)]),
  ]);

  const largest = loaded.at(-1);
  if (!largest) return;
  const ours = of(overHttp.get(largest.label));
  const judged: Judged[] = [
    judge(
      { id: "P4", what: `raw SQL in PostgreSQL ÷ ours (${largest.label})`, must: 100, aim: 1000 },
      of(byHand.get(largest.label)?.postgres) / ours,
    ),
    judge(
      { id: "P5", what: `DuckDB over Parquet ÷ ours (${largest.label})`, must: 10, aim: 50 },
      of(byHand.get(largest.label)?.duckdb) / ours,
    ),
  ];
  if (loaded.length > 1) {
    const points = loaded.map(({ label, events }) => ({ x: events, y: of(overHttp.get(label)) }));
    const what = `growth of the reading, ${labels[0]} … ${largest.label}`;
    judged.push(judge({ id: "P6", what, must: 0.05, aim: 0.02, atMost: true }, slope(points)));
  }
  const [small, large] = [buffers.get("100k"), buffers.get("1M")];
  if (small && large) {
    const ratios = names.map((name) => (large[name] ?? 0) / (small[name] ?? 1));
    const what = "buffers at 1M ÷ at 100k, the worst statement";
    judged.push(judge({ id: "P7", what, must: 1.2, aim: 1.05, atMost: true }, Math.max(...ratios)));
  }
  if (rebuilt !== null) {
    const what = `rebuilt events a second (${largest.label})`;
    judged.push(judge({ id: "P9", what, must: 100_000, aim: 400_000 }, largest.events / rebuilt));
  }
  table("Goals", judgedRows(judged));
  writeResult(
    "read",
    { postgres: await cluster.version(), duckdb: versionOf("@duckdb/node-api"), build: server.build },
    {
      goals: judged,
      beside: cluster.beside.length,
      firms: loaded.map(({ apiKey, org, ...rest }) => rest),
      milliseconds: Object.fromEntries(
        labels.map((label) => [label, { overHttp: overHttp.get(label), ...byHand.get(label) }]),
      ),
      buffers: Object.fromEntries(buffers),
      rebuildSeconds: rebuilt,
    },
  );
}
