import { rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { freshness } from "@/bench/ingest/freshness";
import { profile } from "@/bench/ingest/profile";
import { startLoad } from "@/bench/ingest/startLoad";
import { type Round, throughput } from "@/bench/ingest/throughput";
import { folders } from "@/bench/run/folders";
import { judge, judgedRows } from "@/bench/run/goal";
import { makeOrganisation } from "@/bench/run/makeOrganisation";
import { median } from "@/bench/run/median";
import { startServer } from "@/bench/run/startServer";
import { table } from "@/bench/run/table";
import { writeResult } from "@/bench/run/writeResult";
import { removeEmbedded } from "@/lib/db/embedded/removeEmbedded";
import { startEmbedded } from "@/lib/db/embedded/startEmbedded";

const { values: given } = parseArgs({
  options: {
    events: { type: "string", default: "300000" },
    rounds: { type: "string", default: "5" },
    connections: { type: "string", default: "1,2,4" },
    reads: { type: "string", default: "10000" },
    profile: { type: "string", default: "100000" },
  },
});
const size = { seed: 1, events: Number(given.events), days: 180 };
const goals = {
  p1: { id: "P1", what: "HTTP ingest ÷ COPY of the same rows", must: 0.25, aim: 0.5 },
  p12: { id: "P12", what: "reads that miss an acknowledged event", must: 0, aim: 0, atMost: true },
} as const;

const folder = join(folders.work, "ingest");
await removeEmbedded(folder);
rmSync(folder, { recursive: true, force: true });
const postgres = await startEmbedded(folder);
const owner = new pg.Client({ connectionString: postgres.url });
await owner.connect();
const server = await startServer(folder);
const load = await startLoad(size);
try {
  const { apiKey: key } = makeOrganisation(folder, "Bench Ingest");
  const { port } = server;
  const counts = given.connections.split(",").map(Number);

  // the first tells the compiler and the planner what is hot, and is not counted
  await throughput(owner, load, { port, key, connections: 2 });
  const rounds: Round[] = [];
  for (let round = 0; round < Number(given.rounds); round++) {
    for (const connections of counts) rounds.push(await throughput(owner, load, { port, key, connections }));
  }
  const of = (connections: number, what: keyof Round) =>
    median(rounds.filter((round) => round.connections === connections).map((round) => round[what]));
  table(`Ingest: ${rounds[0]?.events} events, 1,000 a batch, 10 % late (medians of ${given.rounds})`, [
    ["connections", "events/s over HTTP", "rows/s by COPY", "ratio", "p50 ms", "p95 ms"],
    ...counts.map((c) => [c, of(c, "ingest"), of(c, "copy"), of(c, "ratio"), of(c, "p50"), of(c, "p95")]),
  ]);

  const fresh = await freshness({ port, key }, Number(given.reads));
  const spent = await profile(postgres.url, Number(given.profile));
  table("Where a batch's time goes, in one process without HTTP", [
    ["", "µs an event"],
    ...Object.entries(spent),
  ]);

  const judged = [
    judge(goals.p1, Math.max(...counts.map((connections) => of(connections, "ratio")))),
    judge(goals.p12, fresh.missed),
  ];
  table(`Goals (P1: the best number of connections; P12: of ${fresh.reads} reads)`, judgedRows(judged));
  const { rows } = await owner.query<{ version: string }>(
    "select current_setting('server_version') as version",
  );
  writeResult(
    "ingest",
    { postgres: rows[0]?.version ?? "", build: server.build },
    { goals: judged, size, rounds, freshness: fresh, microsecondsAnEvent: spent },
  );
} finally {
  load.stop();
  await server.stop();
  await owner.end();
  await postgres.release();
}
