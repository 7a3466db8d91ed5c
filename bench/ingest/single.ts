import type { Client } from "pg";
import { emptyTables } from "@/bench/ingest/emptyTables";
import { type Inserted, pgbench } from "@/bench/ingest/pgbench";
import { median } from "@/bench/run/median";
import type { Sender } from "@/bench/run/startSender";

export interface SingleRound {
  events: number;
  /** events and rows a second */
  ingest: number;
  inserted: Inserted;
  ratio: number;
  /** of the requests, milliseconds */
  p50: number;
  p95: number;
}

/**
 * One measurement: events one by one over 64 connections into empty tables, then rows one by one by `pgbench`.
 * @throws Error when not every event was accepted and stored
 */
export async function single(
  owner: Client,
  sender: Sender,
  target: { port: number; key: string; bodies: Buffer[] },
  yardstick: { url: string; folder: string; seconds: number },
): Promise<SingleRound> {
  await emptyTables(owner);
  const sent = await sender.send({ ...target, connections: 64 });
  const { rows } = await owner.query<{ count: string }>("select count(*) from event");
  if (Number(rows[0]?.count) !== sent.accepted || sent.accepted !== target.bodies.length) {
    throw new Error(
      `${target.bodies.length} sent, ${sent.accepted} accepted, ${rows[0]?.count} events are stored.`,
    );
  }
  const inserted = await pgbench(owner, yardstick.url, yardstick.folder, yardstick.seconds);
  const ingest = (sent.accepted / sent.milliseconds) * 1000;
  const sorted = sent.requests.sort((a, b) => a - b);
  return {
    events: sent.accepted,
    ingest,
    inserted,
    ratio: ingest / inserted.perSecond,
    p50: median(sorted),
    p95: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN,
  };
}
