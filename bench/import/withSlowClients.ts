import { fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { median } from "@/bench/run/median";
import type { Sender } from "@/bench/run/startSender";
import type { MemoryWatch } from "@/bench/run/watchMemory";

export interface SlowRun {
  clients: number;
  /** of a body, of which each client holds half and a byte a second more */
  bytes: number;
  /** clients whose connection was still open at the end, and what was answered to others */
  open: number;
  said: Record<string, number>;
  /** of batches of 1,000 events, milliseconds, without and with the clients */
  without: number[];
  with: number[];
  /** megabytes before, and the most with the clients */
  idle: number;
  peak: number;
  samples: number[];
}

/** Sends batches, then holds so many connections with half-sent bodies and sends batches again. */
export async function withSlowClients(
  sender: Sender,
  memory: MemoryWatch,
  target: { port: number; key: string; bodies: Buffer[][] },
  { clients, bytes }: { clients: number; bytes: number },
): Promise<SlowRun> {
  const { port, key } = target;
  const [first = [], second = []] = target.bodies;
  const without = await sender.send({ port, key, connections: 2, bodies: first });
  const idle = await memory.idle();
  const args = [port, key, clients, bytes].map(String);
  const child = fork("bench/import/slowClients.ts", args, { execArgv: ["--import", "tsx"] });
  await once(child, "message");
  // some bytes more of each
  await sleep(5_000);
  const sent = await sender.send({ port, key, connections: 2, bodies: second });
  const samples = memory.take();
  const told = once(child, "message") as Promise<[{ open: number; said: Record<string, number> }]>;
  child.send("stop");
  const [{ open, said }] = await told;
  return {
    ...{ clients, bytes, open, said },
    without: without.requests,
    with: sent.requests,
    idle,
    peak: Math.max(...samples),
    samples: samples.map(Math.round),
  };
}

/** Milliseconds of the middle one of the requests. */
export function middle({ with: slow, without }: SlowRun): { with: number; without: number } {
  return { with: median(slow), without: median(without) };
}
