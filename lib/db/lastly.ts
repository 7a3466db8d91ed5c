import type { Run } from "@/lib/db/statements";
import type { Transaction } from "@/lib/db/transaction";

type Within = Run | Transaction;
type Work = () => Promise<void>;

const waiting = new WeakMap<Within, Work[]>();

/**
 * Does `work` as the last thing of the transaction, when all else that it locks is locked; where nobody ends the
 * transaction through `ending`, at once. It is not done in a transaction that fails.
 */
export async function lastly(within: Within, work: Work): Promise<void> {
  const queue = waiting.get(within);
  if (queue === undefined) await work();
  else queue.push(work);
}

/** Runs the transaction's own work, then what it has left for the end, in the order in which it was left. */
export async function ending<Given extends Within, T>(
  within: Given,
  work: (within: Given) => Promise<T>,
): Promise<T> {
  const queue: Work[] = [];
  waiting.set(within, queue);
  const result = await work(within);
  waiting.delete(within);
  for (const last of queue) await last();
  return result;
}

/** Makes `other` stand for the transaction that `within` is of. */
export function sameTransaction(within: Within, other: Within): void {
  const queue = waiting.get(within);
  if (queue !== undefined) waiting.set(other, queue);
}
