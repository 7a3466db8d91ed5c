import type { EntryType } from "@/lib/entries/entryTypes";

/**
 * What the fields of a form say, as the entry that is sent: what is empty is left out. A ledger entry of several days is
 * booked on the first of them, today at the latest.
 */
export function entryOf(
  type: EntryType,
  typed: Readonly<Record<string, string>>,
  today: string,
): { day: string; data: Record<string, string> } {
  const { from = "", to = "", ...rest } = typed;
  const data = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ""));
  if (type !== "cost.incurred" || to === "" || to === from) return { day: from, data };
  return { day: from < today ? from : today, data: { ...data, from, to } };
}
