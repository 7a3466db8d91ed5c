import { batched } from "@/bench/ingest/bodies";
import { slope } from "@/bench/read/slope";
import { median } from "@/bench/run/median";
import type { Sender } from "@/bench/run/startSender";
import type { WireEvent } from "@/lib/sample/wireEvent";

export interface OneCase {
  events: number;
  /** the power of the number of events by which the time of all of them together grows; 1 is no growth for each */
  exponent: number;
  /** milliseconds of an event among the first and the last tenth (medians) */
  first: number;
  last: number;
  requests: number[];
}

/** Sends events of one and the same case, each when the one before was answered: each tenth an hour late. */
export async function oneCase(
  sender: Sender,
  target: { port: number; key: string },
  events: number,
): Promise<OneCase> {
  const opened = Date.parse("2025-06-01T00:00:00Z");
  const step = (name: string, number: number): WireEvent => ({
    id: `${name}-${number}`,
    source: "agents",
    type: "case.step",
    time: new Date(opened + number * 60_000 - (number % 10 === 0 ? 3_600_000 : 0)).toISOString(),
    data: {
      process: "long",
      case: name,
      step: `step ${number % 7}`,
      actor: number % 3 === 0 ? { kind: "human", id: "p1", role: "clerk" } : { kind: "agent", id: "agent" },
      ...(number % 3 === 0
        ? { seconds: 30 }
        : {
            model: "small-4",
            usage: { inputTokens: 900 + number, cachedInputTokens: 0, outputTokens: 120, requests: 1 },
          }),
    },
  });
  const sent = (name: string, count: number) => {
    const steps = Array.from({ length: count }, (_, number) => step(name, number));
    return sender.send({ ...target, connections: 1, bodies: batched(steps, 1) });
  };
  // while the server warms up, each event takes less time than the one before
  await sent("warm", Math.ceil(events / 4));
  const { requests, accepted } = await sent("one", events);
  if (accepted !== events) throw new Error(`${events} events were sent, ${accepted} accepted.`);
  const tenth = Math.floor(events / 10);
  let total = 0;
  const points: { x: number; y: number }[] = [];
  for (const [place, milliseconds] of requests.entries()) {
    total += milliseconds;
    if ((place + 1) % tenth === 0) points.push({ x: place + 1, y: total });
  }
  return {
    events,
    exponent: slope(points),
    first: median(requests.slice(0, tenth)),
    last: median(requests.slice(-tenth)),
    requests: requests.map((milliseconds) => Number(milliseconds.toFixed(2))),
  };
}
