import { AsyncLocalStorage } from "node:async_hooks";
import { availableParallelism } from "node:os";
import { perProcess } from "@/lib/db/perProcess";

/**
 * Looks into a question of an organisation when it is its turn. Of one organisation as many are looked into at once as
 * there are processors here: more would be answered no sooner, and keep others from connections and processors. A
 * question within a question is part of it.
 * @throws NoTurn when it was not its turn within a minute
 */
export async function withinShare<T>(
  org: string,
  look: () => Promise<T>,
  { most = atOnce, patience = 60_000 }: { most?: number; patience?: number } = {},
): Promise<T> {
  const { within, lines } = perProcess<Shares>("shares", () => ({
    within: new AsyncLocalStorage(),
    lines: new Map(),
  }));
  if (within.getStore() === org) return look();
  const line = lines.get(org) ?? { under: 0, waiting: [] };
  lines.set(org, line);
  if (line.under < most) line.under++;
  else await turn(line.waiting, patience);
  try {
    return await within.run(org, look);
  } finally {
    const next = line.waiting.shift();
    // who is next takes the place over
    if (next) next();
    else if (--line.under === 0) lines.delete(org);
  }
}

/** The organisation has asked for so much that this question's turn did not come: it can be asked again. */
export class NoTurn extends Error {
  override readonly name = "NoTurn";
  /** PostgreSQL's word for too many connections */
  readonly code = "53300";
}

/** Of the pool's 20 connections never more than half. */
const atOnce = Math.min(10, Math.max(2, availableParallelism()));

interface Shares {
  within: AsyncLocalStorage<string>;
  /** of each organisation that has questions */
  lines: Map<string, Line>;
}

interface Line {
  under: number;
  waiting: (() => void)[];
}

function turn(waiting: Line["waiting"], patience: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const begin = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      waiting.splice(waiting.indexOf(begin), 1);
      reject(new NoTurn("Too many questions of one organisation wait: ask again later."));
    }, patience);
    waiting.push(begin);
  });
}
