import type { Client } from "pg";
import { caseName } from "@/bench/firm/caseName";
import { firm, startOfDay } from "@/bench/firm/firm";
import { firmEvents } from "@/bench/firm/firmEvents";
import { batched } from "@/bench/ingest/bodies";
import type { FreshFirm } from "@/bench/ingest/freshFirm";
import type { Sender } from "@/bench/run/startSender";
import type { WireEvent } from "@/lib/sample/wireEvent";

export interface LargeTurn {
  events: number;
  /** events a second, into the organisation with few events and with many */
  small: number;
  large: number;
  ratio: number;
}

type Into = Pick<FreshFirm, "key" | "cases">;

/**
 * Sends the firm's next days, 1,000 events a batch, to an organisation that has few events and to one that has many, the
 * one and the other first in turns. One event in twenty is a contact in a case of any of the days before, so that old
 * pages are met as well as new ones.
 * @param options.from the first day that neither has events of
 */
export async function large(
  owner: Client,
  sender: Sender,
  port: number,
  firms: { small: Into; large: Into },
  { turns, events, from }: { turns: number; events: number; from: number },
): Promise<LargeTurn[]> {
  const done: LargeTurn[] = [];
  for (let turn = -1; turn < turns; turn++) {
    const rate = async ({ key, cases }: Into) => {
      const bodies = batched(continued(turn + 1, from + 4 * (turn + 1), events, cases));
      await owner.query("checkpoint");
      const { accepted, milliseconds } = await sender.send({ port, key, connections: 2, bodies });
      return { accepted, perSecond: (accepted / milliseconds) * 1000 };
    };
    const first = await rate(turn % 2 === 0 ? firms.small : firms.large);
    const second = await rate(turn % 2 === 0 ? firms.large : firms.small);
    const [small, large] = turn % 2 === 0 ? [first, second] : [second, first];
    if (small.accepted !== large.accepted) {
      throw new Error(`${small.accepted} events were accepted here and ${large.accepted} there.`);
    }
    // the first is warming up
    if (turn < 0) continue;
    const ratio = large.perSecond / small.perSecond;
    done.push({ events: small.accepted, small: small.perSecond, large: large.perSecond, ratio });
  }
  return done;
}

/** Four further days each turn, the same for both, but for the old cases: each has those that it has. */
function* continued(turn: number, from: number, events: number, cases: number): Generator<WireEvent> {
  let count = 0;
  // drawn from the days themselves: what a run before this one added has other ids
  for (const event of firmEvents({ seed: from, events, days: 4, from })) {
    yield event;
    if (++count % 20 !== 0) continue;
    // numbers that go through days and cases in no order
    const place = turn * events + count;
    const { process, case: name } = caseName((place * 7919) % firm.days, (place * 104_729) % cases);
    const time = new Date(startOfDay(from) + count * 1000).toISOString();
    const data = { process, case: name, channel: "phone" };
    yield { id: `contact-${from}-${count}`, source: "desk", type: "case.contact", time, data };
  }
}
