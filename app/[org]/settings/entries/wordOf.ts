import type { EntryType } from "@/lib/entries/entryTypes";

/** The part of a message's key that stands for a kind of entry; a dot would begin another part. */
export const wordOf = {
  "headcount.set": "headcount_set",
  "model.priced": "model_priced",
  "cost.incurred": "cost_incurred",
} as const satisfies Record<EntryType, string>;
