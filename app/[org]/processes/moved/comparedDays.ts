import { addDays, daysInclusive, earlier, later } from "@/lib/calendar/days";
import { daySchema } from "@/lib/contract/daySchema";
import { longestRange } from "@/lib/kpi/query";

/** Both days inclusive. */
export interface Days {
  from: string;
  to: string;
}

export interface AskedDays {
  from?: string | undefined;
  to?: string | undefined;
  baseFrom?: string | undefined;
  baseTo?: string | undefined;
}

/**
 * The two periods that an address asks for: `now` is explained, `base` is what it is held against. Without an answer to
 * be read: the last four weeks that are settled, and as many days just before. Days the wrong way round are turned.
 * @param settled the last day whose figure can no longer change by itself
 */
export function comparedDays(asked: AskedDays, settled: string): { now: Days; base: Days } {
  const now = read(asked.from, asked.to) ?? { from: addDays(settled, 1 - usual), to: settled };
  const base = read(asked.baseFrom, asked.baseTo) ?? before(now);
  return { now, base };
}

/** As many days just before. */
export function before({ from, to }: Days): Days {
  return { from: addDays(from, -daysInclusive(from, to)), to: addDays(from, -1) };
}

const usual = 28;

function read(first: string | undefined, last: string | undefined): Days | null {
  const [from, to] = [daySchema.safeParse(first), daySchema.safeParse(last)];
  if (!from.success || !to.success) return null;
  const days = { from: earlier(from.data, to.data), to: later(from.data, to.data) };
  return daysInclusive(days.from, days.to) <= longestRange ? days : null;
}
