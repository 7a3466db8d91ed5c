import type { OwnSource } from "@/lib/events/ownSources";

/** What is entered by hand: who is paid what, what a model costs, what was spent. Each is an event like any other. */
export const entryTypes = ["headcount.set", "model.priced", "cost.incurred"] as const;
export type EntryType = (typeof entryTypes)[number];

/** The `source` of what is entered on the pages. */
export const entrySource = "settings" satisfies OwnSource;
