import type { ListedEntry } from "@/lib/entries/entrySchema";

/** What a form begins with to take a ledger entry back: the same days and names, the amount with the other sign. */
export function counterOf(entry: ListedEntry, note: string): Record<string, string> {
  const amount = entry.amount ?? "";
  return {
    category: entry.category ?? "",
    amount: amount.startsWith("-") ? amount.slice(1) : `-${amount}`,
    from: entry.from ?? entry.day,
    to: entry.to ?? "",
    process: entry.process ?? "",
    channel: entry.channel ?? "",
    note,
    currency: entry.currency,
  };
}
