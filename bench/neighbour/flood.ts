// The process that floods: on every connection it asks the next thing as soon as the last was answered, until it is told
// to stop.
import { connect } from "@/bench/run/connect";

/** What the process is told. */
export interface Flood {
  port: number;
  connections: number;
  /** whole requests, as `post` and `get` make them */
  requests: Uint8Array[];
  /** begin with the first again after the last */
  again: boolean;
}
/** What it answers when it is told to stop, and all that was asked has been answered. */
export interface Flooded {
  milliseconds: number;
  /** answers by their status */
  statuses: Record<string, number>;
  /** there was nothing left to send before it was told to stop */
  ranOut: boolean;
}

let stopping = false;

process.on("message", (told: Flood | "stop") => {
  stopping = told === "stop";
  if (told === "stop") return;
  flood(told).then(
    (flooded) => process.send?.({ flooded }),
    (error: Error) => process.send?.({ failed: error.message }),
  );
});

async function flood({ port, connections, requests, again }: Flood): Promise<Flooded> {
  const made = requests.map((request) => Buffer.from(request));
  const open = await Promise.all(Array.from({ length: connections }, () => connect(port)));
  const statuses: Record<string, number> = {};
  let next = 0;
  let ranOut = false;
  const lane = async (connection: (typeof open)[number]) => {
    while (!stopping) {
      const request = made[again ? next++ % made.length : next++];
      if (!request) {
        ranOut = true;
        return;
      }
      const { status } = await connection.ask(request);
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  const began = performance.now();
  await Promise.all(open.map(lane));
  const milliseconds = performance.now() - began;
  for (const connection of open) connection.close();
  return { milliseconds, statuses, ranOut };
}
