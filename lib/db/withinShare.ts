import { AsyncLocalStorage } from "node:async_hooks";
import { atOnce } from "@/lib/db/atOnce";
import { perProcess } from "@/lib/db/perProcess";

/**
 * Looks into a question of an organisation when it is its turn: of one organisation as many as `atOnce` allows are looked into at once,
 * and never more than half of the pool's 20 connections. A question within a question is part of it.
 * @throws NoTurn when it was not its turn within a minute
 */
export async function withinShare<T>(
  org: string,
  look: () => Promise<T>,
  { most, patience = 60_000 }: { most?: number; patience?: number } = {},
): Promise<T> {
  const { within, lines } = perProcess<Shares>("shares", () => ({
    within: new AsyncLocalStorage(),
    lines: new Map(),
  }));
  if (within.getStore() === org) return look();
  const line = lines.get(org) ?? { under: 0, waiting: [] };
  lines.set(org, line);
  const free = () => line.under === 0 || line.under < (most ?? Math.min(10, atOnce(org)));
  if (free()) line.under++;
  else await turn(line.waiting, patience);
  try {
    return await within.run(org, look);
  } finally {
    line.under--;
    while (line.waiting.length > 0 && free()) {
      line.under++;
      line.waiting.shift()?.();
    }
    if (line.under === 0) lines.delete(org);
  }
}

/** The organisation has asked for so much that this question's turn did not come: it can be asked again. */
export class NoTurn extends Error {
  override readonly name = "NoTurn";
  /** PostgreSQL's word for too many connections */
  readonly code = "53300";
}

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
