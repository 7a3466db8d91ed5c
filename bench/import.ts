// A file through the door for files, then clients that never finish: read from top to bottom.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import pg from "pg";
import { csv, type Made } from "@/bench/import/csv";
import { mapping } from "@/bench/import/mapping";
import { type Progress, upload } from "@/bench/import/upload";
import { middle, type SlowRun, withSlowClients } from "@/bench/import/withSlowClients";
import { bodies } from "@/bench/ingest/bodies";
import { copyRows } from "@/bench/ingest/copyRows";
import { emptyTables } from "@/bench/ingest/emptyTables";
import { folders } from "@/bench/run/folders";
import { judge, judgedRows } from "@/bench/run/goal";
import { makeOrganisation } from "@/bench/run/makeOrganisation";
import { startSender } from "@/bench/run/startSender";
import { startServer } from "@/bench/run/startServer";
import { table } from "@/bench/run/table";
import { watchMemory } from "@/bench/run/watchMemory";
import { writeResult } from "@/bench/run/writeResult";
import { removeEmbedded } from "@/lib/db/embedded/removeEmbedded";
import { startEmbedded } from "@/lib/db/embedded/startEmbedded";

const { values: given } = parseArgs({
  options: {
    size: { type: "string", default: "1GB" },
    warm: { type: "string", default: "10MB" },
    clients: { type: "string", default: "1000" },
    bodies: { type: "string", default: "400B,40kB,300kB" },
    batches: { type: "string", default: "60" },
  },
});

const folder = join(folders.work, "import");
await removeEmbedded(folder);
rmSync(folder, { recursive: true, force: true });
const postgres = await startEmbedded(folder);
const owner = new pg.Client({ connectionString: postgres.url });
await owner.connect();
let server = await startServer(folder);
let memory = watchMemory(server.pid);
const sender = startSender();
try {
  const { apiKey: key } = makeOrganisation(folder, "Bench Import");
  const target = { port: server.port, key };
  const started = await memory.idle(2);
  await imported(target, 7, bytesOf(given.warm));
  const batches = bodies({ seed: 3, events: 1_000 * Number(given.batches), days: 20 });
  const third = Math.floor(batches.length / 3);
  await sender.send({ ...target, connections: 2, bodies: batches.slice(0, third) });
  await emptyTables(owner);

  const idle = await memory.idle();
  const file = await imported(target, 1, bytesOf(given.size));
  const samples = memory.take();
  const peak = Math.max(...samples);
  const copied = await copyRows(owner);
  if (copied.rows !== file.accepted) {
    throw new Error(`${file.accepted} events were accepted, ${copied.rows} are stored.`);
  }
  const perSecond = file.accepted / (file.uploadSeconds + file.runSeconds);
  const copyPerSecond = (copied.rows / copied.milliseconds) * 1000;
  table(`A CSV of ${file.bytes} bytes: ${file.rows} rows, ${file.accepted} events`, [
    ["", ""],
    ["seconds until it was kept", file.uploadSeconds],
    ["seconds until its events were stored", file.runSeconds],
    ["rows a second, of both", file.rows / (file.uploadSeconds + file.runSeconds)],
    ["events a second, of both", perSecond],
    ["rows of the events a second by COPY", copyPerSecond],
    ["÷", perSecond / copyPerSecond],
    ["MB resident at the start", started],
    ["MB resident, idle after warming up", idle],
    ["MB resident at the most", peak],
  ]);

  const slow: SlowRun[] = [];
  for (const size of given.bodies.split(",")) {
    // what a process once had it may keep: each begins with a new one, warmed up
    memory.stop();
    await server.stop();
    await emptyTables(owner);
    server = await startServer(folder);
    memory = watchMemory(server.pid);
    const { port } = server;
    await sender.send({ port, key, connections: 2, bodies: batches.slice(0, third) });
    const made = [batches.slice(third, 2 * third), batches.slice(2 * third)];
    const options = { clients: Number(given.clients), bytes: bytesOf(size) };
    slow.push(await withSlowClients(sender, memory, { port, key, bodies: made }, options));
  }
  table(`${given.clients} clients that have sent half of a body, while batches of 1,000 events come`, [
    ["bytes of the body", "MB idle", "at the most", "above", "ms a batch without", "with", "still open"],
    ...slow.map((run) => {
      const { with: during, without } = middle(run);
      return [run.bytes, run.idle, run.peak, run.peak - run.idle, without, during, run.open];
    }),
  ]);

  const limits = { must: 300, aim: 150, atMost: true } as const;
  const judged = [
    judge({ id: "P10", what: `MB above idle, import of ${given.size}`, ...limits }, peak - idle),
    ...slow.map((run) =>
      judge(
        {
          id: "P10",
          what: `MB above idle, ${run.clients} slow clients with halves of ${run.bytes} bytes`,
          ...limits,
        },
        run.peak - run.idle,
      ),
    ),
  ];
  table("Goals", judgedRows(judged));
  const { rows } = await owner.query<{ version: string }>(
    "select current_setting('server_version') as version",
  );
  writeResult(
    "import",
    { postgres: rows[0]?.version ?? "", build: server.build },
    {
      goals: judged,
      file: { ...file, perSecond, copyPerSecond, ratio: perSecond / copyPerSecond },
      megabytes: { started, idle, peak, samples: samples.map(Math.round) },
      slow,
    },
  );
} finally {
  memory.stop();
  sender.stop();
  await server.stop();
  await owner.end();
  await postgres.release();
}

/** Sends a file of about so many bytes and waits until its events are stored. @throws Error when a row was refused */
async function imported(target: { port: number; key: string }, seed: number, bytes: number) {
  const made: Made = { bytes: 0, rows: 0, cases: 0 };
  const began = performance.now();
  const { id } = await upload(target, mapping, csv(seed, bytes, made));
  const kept = performance.now();
  const told = await ended(target, id);
  if (told.state !== "done" || told.rejected > 0 || told.rows !== made.rows) {
    throw new Error(`Of ${made.rows} rows came: ${JSON.stringify(told)}`);
  }
  const { accepted } = told;
  const stored = performance.now();
  return { ...made, accepted, uploadSeconds: (kept - began) / 1000, runSeconds: (stored - kept) / 1000 };
}

async function ended({ port, key }: { port: number; key: string }, id: string): Promise<Progress> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/imports/${id}`, {
      headers: { authorization: `Bearer ${key}` },
    });
    const told = (await answer.json()) as Progress;
    if (told.state !== "running") return told;
    await sleep(500);
  }
}

/** Bytes meant by `1GB`, `20MB`, `40kB` or `400B`. */
function bytesOf(label: string): number {
  const [, number, unit] = /^([\d.]+)(B|kB|MB|GB)$/.exec(label) ?? [];
  if (!number || !unit) throw new Error(`${label}: write it as 1GB, 20MB, 40kB or 400B.`);
  return Number(number) * { B: 1, kB: 1e3, MB: 1e6, GB: 1e9 }[unit as "B"];
}
