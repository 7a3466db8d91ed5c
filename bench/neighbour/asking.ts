import { setTimeout as sleep } from "node:timers/promises";
import { caseEvents } from "@/bench/firm/caseEvents";
import { dateOf, firm } from "@/bench/firm/firm";
import type { SmallFirm } from "@/bench/neighbour/smallFirms";
import { type Connection, get, post } from "@/bench/run/connect";
import { Random } from "@/lib/sample/random";
import type { WireEvent } from "@/lib/sample/wireEvent";

/** What somebody of a small organisation asks: its figures, its overview whole, and to take a hundred events. */
export const questions = ["figures", "page", "batch"] as const;
export type Question = (typeof questions)[number];

/** Milliseconds of each answer; those that were not 200 are counted, and not among them. */
export interface Answers {
  times: Record<Question, number[]>;
  failed: number;
}

/** Asks over one connection, the organisations in turn, with a short rest after each, until `done`. */
export async function asking(
  connection: Connection,
  firms: readonly SmallFirm[],
  done: () => boolean,
): Promise<Answers> {
  const answers: Answers = { times: { figures: [], page: [], batch: [] }, failed: 0 };
  for (let turn = 0; !done(); turn++) {
    const small = firms[turn % firms.length] as SmallFirm;
    for (const question of questions) {
      const request = requests[question](small);
      const began = performance.now();
      const { status } = await connection.ask(request);
      if (status === 200) answers.times[question].push(performance.now() - began);
      else answers.failed++;
    }
    await sleep(rest);
  }
  return answers;
}

const rest = 50;
const figures = new URLSearchParams({ from: dateOf(0), to: dateOf(firm.days - 1), interval: "day" });
const page = new URLSearchParams({ from: dateOf(firm.days - 28), to: dateOf(firm.days - 1) });

const requests: Record<Question, (small: SmallFirm) => Buffer> = {
  figures: ({ apiKey }) => get(`/api/v1/kpis?${figures}`, { authorization: `Bearer ${apiKey}` }),
  page: ({ slug, cookie }) => get(`/${slug}?${page}`, { cookie }),
  batch: ({ apiKey }) =>
    post("/api/v1/events", apiKey, "application/json", Buffer.from(JSON.stringify(hundred()))),
};

const random = new Random(Date.now(), "small batches");
// no case that an earlier run has sent
let number = Math.floor(Date.now() / 1000) * 1000;

/** Whole cases of the last day, a hundred events of them. */
function hundred(): WireEvent[] {
  const events: WireEvent[] = [];
  while (events.length < 100) events.push(...caseEvents(random, firm.days - 1, number++));
  return events.slice(0, 100);
}
