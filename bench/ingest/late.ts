import type { Client } from "pg";
import { caseEvents } from "@/bench/firm/caseEvents";
import { caseName } from "@/bench/firm/caseName";
import { startOfDay } from "@/bench/firm/firm";
import { batched } from "@/bench/ingest/bodies";
import type { FreshFirm } from "@/bench/ingest/freshFirm";
import type { Sender } from "@/bench/run/startSender";
import { Random } from "@/lib/sample/random";
import type { WireEvent } from "@/lib/sample/wireEvent";

/** Milliseconds of each batch, by what was in it and when that was. */
export type Late = Record<"newCases" | "oldCases", { onTime: number[]; late: number[] }>;

/**
 * Sends batches of 1,000 events of the last days and of 180 days before, in turns, over one connection: of cases that
 * begin with them, and (steps of people) of cases that were there already.
 */
export async function late(
  owner: Client,
  sender: Sender,
  port: number,
  { key, cases }: FreshFirm,
  turns: number,
): Promise<Late> {
  const taken: Late = { newCases: { onTime: [], late: [] }, oldCases: { onTime: [], late: [] } };
  const kinds = { newCases: newCases, oldCases: (day: number, turn: number) => oldSteps(day, turn, cases) };
  for (let turn = -1; turn < turns; turn++) {
    await owner.query("checkpoint");
    for (const [kind, make] of Object.entries(kinds) as [keyof Late, typeof newCases][]) {
      for (const when of turn % 2 === 0 ? (["onTime", "late"] as const) : (["late", "onTime"] as const)) {
        const bodies = batched(make(when === "late" ? 0 : 170, turn + 1));
        const { requests, accepted } = await sender.send({ port, key, connections: 1, bodies });
        if (accepted !== perTurn) throw new Error(`${perTurn} events were sent, ${accepted} accepted.`);
        // the first is warming up
        if (turn >= 0) taken[kind][when].push(...requests);
      }
    }
  }
  return taken;
}

/** Events of a turn. */
const perTurn = 4_000;

/** Whole cases, that began on one of ten days. */
function newCases(day: number, turn: number): WireEvent[] {
  const random = new Random(turn, `late ${day}`);
  const events: WireEvent[] = [];
  for (let count = 0; events.length < perTurn; count++) {
    events.push(...caseEvents(random, day + (count % 10), 1_000_000 * (turn + 1) + count));
  }
  return events.slice(0, perTurn);
}

/** A step of somebody in each of the cases of ten days. */
function oldSteps(day: number, turn: number, cases: number): WireEvent[] {
  return Array.from({ length: perTurn }, (_, count): WireEvent => {
    const at = day + (count % 10);
    const { process, case: name } = caseName(at, Math.floor(count / 10) % cases);
    return {
      id: `late-${day}-${turn}-${count}`,
      source: "desk",
      type: "case.step",
      time: new Date(startOfDay(at) + 43_200_000 + count * 1000).toISOString(),
      data: {
        process,
        case: name,
        step: "handle",
        actor: { kind: "human", id: "p3", role: "clerk" },
        seconds: 60,
      },
    };
  });
}
