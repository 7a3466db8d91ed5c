import type { Client } from "pg";
import { copyRows } from "@/bench/ingest/copyRows";
import { emptyTables } from "@/bench/ingest/emptyTables";
import { median } from "@/bench/run/median";
import type { Sender } from "@/bench/run/startSender";

export interface Round {
  connections: number;
  events: number;
  /** events and rows a second */
  ingest: number;
  copy: number;
  ratio: number;
  /** of the requests, milliseconds */
  p50: number;
  p95: number;
}

/**
 * One measurement: the events over HTTP into empty tables, then COPY of the rows that came of it.
 * @throws Error when not every event was accepted and stored
 */
export async function throughput(
  owner: Client,
  sender: Sender,
  order: { port: number; key: string; connections: number; bodies: Buffer[] },
): Promise<Round> {
  await emptyTables(owner);
  const sent = await sender.send(order);
  const copied = await copyRows(owner);
  if (copied.rows !== sent.accepted) {
    throw new Error(`${sent.accepted} events were accepted, ${copied.rows} are stored.`);
  }
  const ingest = (sent.accepted / sent.milliseconds) * 1000;
  const copy = (copied.rows / copied.milliseconds) * 1000;
  const sorted = sent.requests.sort((a, b) => a - b);
  return {
    connections: order.connections,
    events: sent.accepted,
    ingest,
    copy,
    ratio: ingest / copy,
    p50: median(sorted),
    p95: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN,
  };
}
