import { rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { nextDay } from "@/bench/firm/nextDay";
import { casesADay } from "@/bench/ingest/casesADay";
import { freshFirm } from "@/bench/ingest/freshFirm";
import { large } from "@/bench/ingest/large";
import { sizeOf } from "@/bench/read/firms";
import { keptCluster } from "@/bench/read/keptCluster";
import { judge, judgedRows } from "@/bench/run/goal";
import { median } from "@/bench/run/median";
import { startSender } from "@/bench/run/startSender";
import { startServer } from "@/bench/run/startServer";
import { table } from "@/bench/run/table";
import { writeResult } from "@/bench/run/writeResult";

const { values: given } = parseArgs({
  options: {
    large: { type: "string", default: "10M" },
    small: { type: "string", default: "100k" },
    beside: { type: "string", default: "0" },
    turns: { type: "string", default: "8" },
    perTurn: { type: "string", default: "20000" },
  },
});

const cluster = await keptCluster({ sizes: [given.large], beside: Number(given.beside) });
const { folder, owner, firms } = cluster;
const [kept] = firms;
if (!kept) throw new Error(`There is no organisation of ${given.large} events.`);
// one of its own, as what is sent makes it three times as large
const few = await freshFirm(cluster, `Bench Small ${Date.now()}`, sizeOf(given.small));
const server = await startServer(folder);
const sender = startSender();
try {
  const many = { key: kept.apiKey, cases: await casesADay(owner, kept.org) };
  const options = {
    turns: Number(given.turns),
    events: Number(given.perTurn),
    from: await nextDay(owner, kept.org),
  };
  // the cases that it has are about to change, and with them what was written of them
  rmSync(join(folder, `${kept.label}.parquet`), { force: true });
  const taken = await large(owner, sender, server.port, { small: few, large: many }, options);
  table("Events a second into organisations that have", [
    ["turn", `${few.events} events`, `${kept.events} events`, "÷"],
    ...taken.map((each, turn) => [turn + 1, each.small, each.large, each.ratio]),
  ]);
  const what = `ingest rate at ${given.large} events ÷ at ${given.small}`;
  const goals = [judge({ id: "P3", what, must: 0.8, aim: 0.95 }, median(taken.map((each) => each.ratio)))];
  table("Goals", judgedRows(goals));
  const postgres = await cluster.version();
  writeResult(
    "large",
    { postgres, build: server.build },
    { goals, beside: cluster.beside.length, turns: taken },
  );
} finally {
  sender.stop();
  await server.stop();
  await cluster.close();
}
