// One measurement after the other, each with its table and its file of results: read from top to bottom.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { bodies } from "@/bench/ingest/bodies";
import { emptyTables } from "@/bench/ingest/emptyTables";
import { freshFirm } from "@/bench/ingest/freshFirm";
import { freshness } from "@/bench/ingest/freshness";
import { late } from "@/bench/ingest/late";
import { oneCase } from "@/bench/ingest/oneCase";
import { profile } from "@/bench/ingest/profile";
import { type SingleRound, single } from "@/bench/ingest/single";
import { type Round, throughput } from "@/bench/ingest/throughput";
import { sizeOf } from "@/bench/read/firms";
import { folders } from "@/bench/run/folders";
import { type Judged, judge, judgedRows } from "@/bench/run/goal";
import { makeOrganisation } from "@/bench/run/makeOrganisation";
import { median } from "@/bench/run/median";
import { startSender } from "@/bench/run/startSender";
import { startServer } from "@/bench/run/startServer";
import { table } from "@/bench/run/table";
import { writeResult } from "@/bench/run/writeResult";
import { appUrl } from "@/lib/db/appUrl";
import { openDatabase } from "@/lib/db/database";
import { removeEmbedded } from "@/lib/db/embedded/removeEmbedded";
import { startEmbedded } from "@/lib/db/embedded/startEmbedded";

const { values: given } = parseArgs({
  options: {
    only: { type: "string", default: "batches,single,case,fresh,late" },
    events: { type: "string", default: "300000" },
    rounds: { type: "string", default: "5" },
    connections: { type: "string", default: "1,2,4" },
    profile: { type: "string", default: "100000" },
    singles: { type: "string", default: "20000" },
    seconds: { type: "string", default: "5" },
    inCase: { type: "string", default: "10000" },
    reads: { type: "string", default: "10000" },
    small: { type: "string", default: "100k" },
    turns: { type: "string", default: "8" },
  },
});
const rounds = Number(given.rounds);
const size = { seed: 1, events: Number(given.events), days: 180 };

const folder = join(folders.work, "ingest");
await removeEmbedded(folder);
rmSync(folder, { recursive: true, force: true });
const postgres = await startEmbedded(folder);
const owner = new pg.Client({ connectionString: postgres.url });
await owner.connect();
const server = await startServer(folder);
const sender = startSender();
const db = await openDatabase(appUrl(postgres.url), 2);
const { port } = server;
const measures = { batches, single: singles, case: inOneCase, fresh, late: lateBatches };
let key = "";
try {
  key = makeOrganisation(folder, "Bench Ingest").apiKey;
  for (const name of given.only.split(",")) {
    const measure = measures[name as keyof typeof measures];
    if (!measure) throw new Error(`--only ${name}: there are ${Object.keys(measures).join(", ")}.`);
    await measure();
  }
} finally {
  sender.stop();
  await db.close();
  await server.stop();
  await owner.end();
  await postgres.release();
}

async function batches(): Promise<void> {
  const made = bodies(size);
  const counts = given.connections.split(",").map(Number);
  // the first tells the compiler and the planner what is hot, and is not counted
  await throughput(owner, sender, { port, key, connections: 2, bodies: made });
  const taken: Round[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const connections of counts) {
      taken.push(await throughput(owner, sender, { port, key, connections, bodies: made }));
    }
  }
  const of = (connections: number, what: keyof Round) =>
    median(taken.filter((round) => round.connections === connections).map((round) => round[what]));
  table(`Ingest: ${taken[0]?.events} events, 1,000 a batch, 10 % late (medians of ${rounds})`, [
    ["connections", "events/s over HTTP", "rows/s by COPY", "ratio", "p50 ms", "p95 ms"],
    ...counts.map((c) => [c, of(c, "ingest"), of(c, "copy"), of(c, "ratio"), of(c, "p50"), of(c, "p95")]),
  ]);
  const spent = await profile(postgres.url, Number(given.profile));
  table("Where a batch's time goes, in one process without HTTP", [
    ["", "µs an event"],
    ...Object.entries(spent),
  ]);
  const what = "HTTP ingest ÷ COPY of the same rows, the best number of connections";
  const best = Math.max(...counts.map((connections) => of(connections, "ratio")));
  await result("ingest", [judge({ id: "P1", what, must: 0.25, aim: 0.5 }, best)], {
    size,
    rounds: taken,
    microsecondsAnEvent: spent,
  });
}

async function singles(): Promise<void> {
  const made = bodies({ ...size, events: Number(given.singles) }, 1).slice(0, Number(given.singles));
  const yardstick = { url: postgres.url, folder, seconds: Number(given.seconds) };
  await single(owner, sender, { port, key, bodies: made }, { ...yardstick, seconds: 1 });
  const taken: SingleRound[] = [];
  for (let round = 0; round < rounds; round++) {
    taken.push(await single(owner, sender, { port, key, bodies: made }, yardstick));
  }
  table(`One by one: ${made.length} events over 64 connections; rows by ${taken[0]?.inserted.by}`, [
    ["round", "events/s over HTTP", "rows/s by 16 clients", "ratio", "p50 ms", "p95 ms"],
    ...taken.map((each, round) => [
      round + 1,
      each.ingest,
      each.inserted.perSecond,
      each.ratio,
      each.p50,
      each.p95,
    ]),
  ]);
  const ratio = median(taken.map((each) => each.ratio));
  const what = "single events by 64 clients ÷ rows inserted by 16 clients of pgbench";
  await result("single", [judge({ id: "P2", what, must: 1, aim: 2 }, ratio)], { rounds: taken });
}

async function inOneCase(): Promise<void> {
  await emptyTables(owner);
  const taken = await oneCase(sender, { port, key }, Number(given.inCase));
  table(`${taken.events} events into one case, one by one`, [
    ["growth exponent", "ms an event, first tenth", "last tenth"],
    [taken.exponent, taken.first, taken.last],
  ]);
  const what = `growth of the time of ${taken.events} events into one case`;
  const goal = { id: "P8", what, must: 1.2, aim: 1.05, atMost: true } as const;
  await result("oneCase", [judge(goal, taken.exponent)], taken);
}

async function fresh(): Promise<void> {
  const taken = await freshness({ port, key }, Number(given.reads));
  const what = `of ${taken.reads} reads, those that miss an acknowledged event`;
  await result("fresh", [judge({ id: "P12", what, must: 0, aim: 0, atMost: true }, taken.missed)], taken);
}

async function lateBatches(): Promise<void> {
  const small = await freshFirm({ folder, owner, db }, "Bench Small", sizeOf(given.small));
  const taken = await late(owner, sender, port, small, Number(given.turns));
  const rows = Object.entries(taken).map(([kind, { onTime, late }]) => {
    const [usual, tardy] = [median(onTime), median(late)];
    return { kind, usual, tardy, ratio: tardy / usual };
  });
  table("Batches of 1,000 events, milliseconds (medians)", [
    ["", "on time", "180 days late", "÷"],
    ...rows.map(({ kind, usual, tardy, ratio }) => [kind, usual, tardy, ratio]),
  ]);
  const what = "batches 180 days late ÷ on time, the worse kind";
  const goal = { id: "P8", what, must: 1.5, aim: 1.2, atMost: true } as const;
  await result("late", [judge(goal, Math.max(...rows.map(({ ratio }) => ratio)))], { milliseconds: taken });
}

async function result(name: string, goals: Judged[], rest: object): Promise<void> {
  table("Goals", judgedRows(goals));
  const { rows } = await owner.query<{ version: string }>(
    "select current_setting('server_version') as version",
  );
  writeResult(name, { postgres: rows[0]?.version ?? "", build: server.build }, { goals, ...rest });
}
