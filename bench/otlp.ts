import { rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { emptyTables } from "@/bench/ingest/emptyTables";
import { asJson, asProtobuf } from "@/bench/otlp/exportRequest";
import { type Span, spans } from "@/bench/otlp/spans";
import { folders } from "@/bench/run/folders";
import { makeOrganisation } from "@/bench/run/makeOrganisation";
import { median } from "@/bench/run/median";
import { startSender } from "@/bench/run/startSender";
import { startServer } from "@/bench/run/startServer";
import { table } from "@/bench/run/table";
import { writeResult } from "@/bench/run/writeResult";
import { removeEmbedded } from "@/lib/db/embedded/removeEmbedded";
import { startEmbedded } from "@/lib/db/embedded/startEmbedded";
import { eventsOfTrace } from "@/lib/otlp/eventsOfTrace";
import { readingOf } from "@/lib/otlp/readingOf";
import { readJson } from "@/lib/otlp/readJson";

const { values: given } = parseArgs({
  options: {
    spans: { type: "string", default: "40000" },
    rounds: { type: "string", default: "5" },
    connections: { type: "string", default: "2" },
    // what exporters send at the most, unless they are told otherwise
    batch: { type: "string", default: "512" },
  },
});

const folder = join(folders.work, "otlp");
await removeEmbedded(folder);
rmSync(folder, { recursive: true, force: true });
const postgres = await startEmbedded(folder);
const owner = new pg.Client({ connectionString: postgres.url });
await owner.connect();
const server = await startServer(folder);
const sender = startSender();
try {
  const { apiKey: key } = makeOrganisation(folder, "Bench OTLP");
  const made = spans(1, Number(given.spans));
  const events = eventsOf(made);
  const traces = "/api/otlp/v1/traces";
  const ways = {
    protobuf: { path: traces, type: "application/x-protobuf", bodies: inParts(made).map(asProtobuf) },
    json: { path: traces, type: "application/json", bodies: inParts(made).map(asJson) },
    events: {
      path: "/api/v1/events",
      type: "application/json",
      bodies: inParts(events).map((part) => Buffer.from(JSON.stringify(part))),
    },
  };
  const rates: Record<keyof typeof ways, number[]> = { protobuf: [], json: [], events: [] };
  for (let round = -1; round < Number(given.rounds); round++) {
    for (const [name, way] of Object.entries(ways) as [keyof typeof ways, (typeof ways)["json"]][]) {
      await owner.query("truncate span, trace");
      await emptyTables(owner);
      const connections = Number(given.connections);
      const { milliseconds } = await sender.send({ port: server.port, key, connections, ...way });
      const { rows } = await owner.query<{ count: string }>("select count(*) from event");
      if (Number(rows[0]?.count) !== events.length) {
        throw new Error(`${name}: ${rows[0]?.count} events are stored instead of ${events.length}.`);
      }
      // the first is warming up; each way brings the same steps
      if (round >= 0) rates[name].push((made.length / milliseconds) * 1000);
    }
  }
  const ratio = (name: "protobuf" | "json") =>
    median(rates[name].map((rate, round) => rate / (rates.events[round] ?? Number.NaN)));
  table(
    `${made.length} spans, ${given.batch} a request, ${given.connections} connections; as events ${events.length}`,
    [
      ["", "steps/s (median)", "÷ as events"],
      ["spans in protobuf", median(rates.protobuf), ratio("protobuf")],
      ["spans in JSON", median(rates.json), ratio("json")],
      ["events", median(rates.events), 1],
    ],
  );
  const { rows } = await owner.query<{ version: string }>(
    "select current_setting('server_version') as version",
  );
  writeResult(
    "otlp",
    { postgres: rows[0]?.version ?? "", build: server.build },
    {
      options: given,
      events: events.length,
      ratios: { protobuf: ratio("protobuf"), json: ratio("json") },
      stepsASecond: rates,
    },
  );
} finally {
  sender.stop();
  await server.stop();
  await owner.end();
  await postgres.release();
}

/** What the spans come to as events: those of each trace where its last span is. */
function eventsOf(made: readonly Span[]): object[] {
  const now = new Date();
  const traces = new Map<string, Span[]>();
  for (const each of made) {
    const trace = traces.get(each.traceId);
    if (trace) trace.push(each);
    else traces.set(each.traceId, [each]);
  }
  return [...traces].flatMap(([traceId, own]) => {
    const sent = readJson(asJson(own)).spans;
    return eventsOfTrace(
      traceId,
      sent.map((each) => ({ ...each, reading: readingOf(each, now) })),
    );
  });
}

function inParts<T>(list: readonly T[]): T[][] {
  const size = Number(given.batch);
  return Array.from({ length: Math.ceil(list.length / size) }, (_, part) =>
    list.slice(part * size, (part + 1) * size),
  );
}
