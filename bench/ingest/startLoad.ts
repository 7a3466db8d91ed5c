import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Size } from "@/bench/firm/firmEvents";
import type { Order, Sent } from "@/bench/ingest/load";

/** Starts the process that sends the events of this size; `send` makes it send all of them once. */
export async function startLoad({ seed, events, days }: Size): Promise<{
  send(order: Order): Promise<Sent>;
  stop(): void;
}> {
  const args = [seed, events, days].map(String);
  const child = spawn(process.execPath, ["--import", "tsx", "bench/ingest/load.ts", ...args], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const line = async () => {
    const next = await lines.next();
    if (next.done) throw new Error("The process that sends ended: what it said is above.");
    return next.value as string;
  };
  await line();
  return {
    async send(order) {
      child.stdin.write(`${JSON.stringify(order)}\n`);
      return JSON.parse(await line()) as Sent;
    },
    stop: () => child.stdin.end(),
  };
}
