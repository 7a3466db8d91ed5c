import type { Event } from "@/lib/events/event";
import { readCount, readOptionalCount } from "@/lib/events/readCount";
import { readFields } from "@/lib/events/readFields";
import { refuse } from "@/lib/events/refusal";

/** What a model consumed, in tokens: `{ inputTokens, cachedInputTokens?, outputTokens, requests? }`; requests defaults to 1. */
export function readUsage(event: Event, value: unknown): void {
  const usage = readFields(value, "/data/usage");
  const input = readCount(usage.inputTokens, "/data/usage/inputTokens");
  const cached = readOptionalCount(usage.cachedInputTokens, "/data/usage/cachedInputTokens", null);
  if (cached !== null && cached > input) {
    refuse("/data/usage/cachedInputTokens", "must not be more than inputTokens, of which it is a part");
  }
  event.inputTokens = input;
  event.cachedTokens = cached;
  event.outputTokens = readCount(usage.outputTokens, "/data/usage/outputTokens");
  event.requests = readOptionalCount(usage.requests, "/data/usage/requests", 1);
}
