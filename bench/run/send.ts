// The process that sends: it is told what, sends all of it, and says how long that took.
import { connect, post } from "@/bench/run/connect";

/** What the process is told. */
export interface Order {
  port: number;
  key: string;
  connections: number;
  path: string;
  type: string;
  bodies: Uint8Array[];
}
/** What it answers: milliseconds, of the whole and of each request; `accepted` adds up what the answers say. */
export interface Sent {
  milliseconds: number;
  requests: number[];
  accepted: number;
}

process.on("message", (order: Order) => {
  sendAll(order).then(
    (sent) => process.send?.({ sent }),
    (error: Error) => process.send?.({ failed: error.message }),
  );
});

/** Each connection sends the next body as soon as its last was answered. */
async function sendAll({ port, key, connections, path, type, bodies }: Order): Promise<Sent> {
  const made = bodies.map((body) => post(path, key, type, Buffer.from(body)));
  const open = await Promise.all(Array.from({ length: connections }, () => connect(port)));
  const requests: number[] = [];
  let accepted = 0;
  let next = 0;
  const lane = async (connection: (typeof open)[number]) => {
    for (let request = made[next++]; request; request = made[next++]) {
      const began = performance.now();
      const { status, body } = await connection.ask(request);
      requests.push(performance.now() - began);
      if (status !== 200)
        throw new Error(`POST ${path} answered ${status}: ${body.toString().slice(0, 500)}`);
      // OTLP in protobuf says nothing when all was well
      if (body.length > 0) accepted += (JSON.parse(body.toString()) as { accepted?: number }).accepted ?? 0;
    }
  };
  const began = performance.now();
  await Promise.all(open.map(lane));
  const milliseconds = performance.now() - began;
  for (const connection of open) connection.close();
  return { milliseconds, requests, accepted };
}
