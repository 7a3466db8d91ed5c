import type { Refusal } from "@/lib/events/refusal";

/**
 * One event of a body at its place (0-based): parsed but not yet read, or refused before that, with its source where
 * that is known all the same.
 */
export type Item = { index: number; value: unknown } | { index: number; refusal: Refusal; source?: string };
