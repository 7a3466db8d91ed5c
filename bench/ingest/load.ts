// The process that sends: it makes its bodies first, then sends them once for every line that it is told.
import { Agent } from "node:http";
import { createInterface } from "node:readline";
import { bodies } from "@/bench/ingest/bodies";
import { request } from "@/bench/run/request";

/** What the process is told: one line of JSON each. */
export interface Order {
  port: number;
  key: string;
  connections: number;
}
/** What it answers: milliseconds, of the whole and of each request. */
export interface Sent {
  milliseconds: number;
  requests: number[];
  accepted: number;
}

const [seed = "1", events = "100000", days = "180"] = process.argv.slice(2);
const made = bodies({ seed: Number(seed), events: Number(events), days: Number(days) });
process.stdout.write("ready\n");

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await sendAll(JSON.parse(line) as Order))}\n`);
}

/** Each connection sends the next body as soon as its last was answered. */
async function sendAll({ port, key, connections }: Order): Promise<Sent> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const requests: number[] = [];
  let accepted = 0;
  let next = 0;
  const lane = async () => {
    for (let body = made[next++]; body; body = made[next++]) {
      const began = performance.now();
      const text = await request(agent, port, { method: "POST", path: "/api/v1/events", key, body });
      requests.push(performance.now() - began);
      accepted += (JSON.parse(text) as { accepted: number }).accepted;
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: connections }, lane));
  const milliseconds = performance.now() - began;
  agent.destroy();
  return { milliseconds, requests, accepted };
}
