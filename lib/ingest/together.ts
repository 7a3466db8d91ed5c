import { atOnce } from "@/lib/db/atOnce";
import { perProcess } from "@/lib/db/perProcess";
import type { Event } from "@/lib/events/event";
import { ingest } from "@/lib/ingest/ingest";
import type { Stored } from "@/lib/ingest/store";
import type { Ctx } from "@/lib/tenancy/ctx";

/** Events of waiting deliveries that are stored in one transaction at the most. */
const largest = 1_000;

/**
 * Transactions of an organisation under way at once, as far as its share goes: while one folds, another stores its
 * events.
 */
const abreast = ({ waiting: [first] }: Queue) => Math.min(2, first ? atOnce(first.ctx.org) : 2);

/** Events that must wait for another transaction to begin beside one under way: fewer are cheaper with those to come. */
const worthwhile = 250;

/**
 * Stores a delivery together with others of its organisation that come while a transaction is under way: one commit,
 * and one merge of the cases and rollups that they have in common, for all that waited. Each is answered after that
 * commit, with its own verdicts. A delivery that comes alone does not wait. Few at once, so that one organisation's
 * flood does not take all connections.
 * @throws as `ingest`; what fails for all is tried for each alone
 */
export function together(ctx: Ctx, events: readonly Event[], currency: string): Promise<Stored[]> {
  const queues = perProcess("together", () => new Map<string, Queue>());
  const key = `${ctx.org} ${currency}`;
  return new Promise((resolve, reject) => {
    const queue = queues.get(key) ?? { waiting: [], events: 0, under: 0 };
    queues.set(key, queue);
    queue.waiting.push({ ctx, events, currency, resolve, reject });
    queue.events += events.length;
    void drain(queue, () => queues.delete(key));
  });
}

interface Queue {
  waiting: Waiting[];
  /** of those who wait */
  events: number;
  /** transactions under way */
  under: number;
}

interface Waiting {
  ctx: Ctx;
  events: readonly Event[];
  currency: string;
  resolve(stored: Stored[]): void;
  reject(error: unknown): void;
}

/** @param empty told in the same moment as the queue is seen to be: who comes later begins another */
async function drain(queue: Queue, empty: () => void): Promise<void> {
  while (
    queue.waiting.length > 0 &&
    (queue.under === 0 || (queue.under < abreast(queue) && queue.events >= worthwhile))
  ) {
    queue.under++;
    await storeAll(next(queue));
    queue.under--;
  }
  if (queue.waiting.length === 0 && queue.under === 0) empty();
}

/** Takes as many out of the queue as go together, one at least. */
function next(queue: Queue): Waiting[] {
  let taken = 0;
  let events = 0;
  for (const each of queue.waiting) {
    if (events + each.events.length > largest && taken > 0) break;
    events += each.events.length;
    taken++;
  }
  queue.events -= events;
  return queue.waiting.splice(0, taken);
}

async function storeAll(group: Waiting[]): Promise<void> {
  const [first] = group;
  if (!first) return;
  try {
    const all = group.flatMap(({ events }) => events);
    const stored = await ingest(first.ctx, all, { currency: first.currency });
    let from = 0;
    for (const { events, resolve } of group) {
      resolve(stored.slice(from, from + events.length));
      from += events.length;
    }
  } catch (error) {
    if (group.length === 1) first.reject(error);
    else for (const each of group) await storeAll([each]);
  }
}
