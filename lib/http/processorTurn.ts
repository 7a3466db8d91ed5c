import { setTimeout as sleep } from "node:timers/promises";
import { perProcess } from "@/lib/db/perProcess";
import { loopBusy } from "@/lib/http/loopBusy";
import { atEnd, currentRequest, type RequestContext } from "@/lib/observe/requestContext";

/**
 * Waits until a question of an organisation may be begun, and takes it for under way until its request has ended. While
 * this process is busy, one of each organisation is under way at a time, so that who asks one thing waits for one of each
 * other organisation and not for all that somebody asks at once. Answers that wait for the database leave the process
 * time, and nobody waits for those. Nobody waits longer than ten seconds.
 */
export async function processorTurn(
  org: string,
  { busy = loopBusy, patience = 10_000 }: { busy?: () => boolean; patience?: number } = {},
): Promise<void> {
  const { lines, turns } = perProcess<Turns>("processorTurns", () => ({
    lines: new Map(),
    turns: new WeakMap(),
  }));
  const request = currentRequest();
  if (!request) return;
  const known = turns.get(request);
  if (known) return known;
  const line = lines.get(org) ?? { under: 0, asked: 0, last: Promise.resolve() };
  lines.set(org, line);
  const until = performance.now() + patience;
  line.asked++;
  const turn = line.last.then(async () => {
    while (line.under > 0 && performance.now() < until && busy()) await sleep(pause);
    line.under++;
  });
  line.last = turn;
  turns.set(request, turn);
  await turn;
  atEnd(() => {
    line.under--;
    if (--line.asked === 0) lines.delete(org);
  });
}

interface Turns {
  /** of each organisation that has questions */
  lines: Map<string, Line>;
  /** a request has one, however often it is asked for */
  turns: WeakMap<RequestContext, Promise<void>>;
}

interface Line {
  under: number;
  /** those under way, and those that wait */
  asked: number;
  /** the turn of who came last */
  last: Promise<void>;
}

const pause = 20;
