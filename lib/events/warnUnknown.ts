import type { EventType } from "@/lib/events/event";
import { unknownKeys } from "@/lib/events/limits";
import type { Fields } from "@/lib/events/readFields";
import type { Warning } from "@/lib/events/refusal";

/**
 * A warning for each attribute and each key of `data`, `actor` and `usage` that no event of this type has: they are left
 * out. After the first 20 of an event one more says how many others there are.
 */
export function warnUnknown(type: EventType, sent: Fields, data: Fields): Warning[] {
  const warnings: Warning[] = [];
  let unknown = 0;
  const look = (fields: object, known: ReadonlySet<string>, pointer: string) => {
    for (const key in fields) {
      if (known.has(key)) continue;
      if (++unknown <= unknownKeys)
        warnings.push({ pointer: `${pointer}/${escaped(key)}`, detail: "is unknown and left out" });
    }
  };
  const keys = keysOf[type];
  look(sent, attributes, "");
  look(data, keys, "/data");
  if (keys.has("actor") && data.actor) look(data.actor, actorKeys, "/data/actor");
  if (keys.has("usage") && data.usage) look(data.usage, usageKeys, "/data/usage");
  if (unknown > unknownKeys) {
    warnings.push({ pointer: "", detail: `has ${unknown - unknownKeys} more unknown keys, left out too` });
  }
  return warnings;
}

/** The envelope's, with those of CloudEvents 1.0 that say nothing about the work. */
const attributes = new Set([
  "id",
  "source",
  "type",
  "time",
  "data",
  "specversion",
  "datacontenttype",
  "dataschema",
  "subject",
]);
const actorKeys = new Set(["kind", "id", "role"]);
const usageKeys = new Set(["inputTokens", "cachedInputTokens", "outputTokens", "requests"]);

const keys = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const keysOf: Readonly<Record<EventType, ReadonlySet<string>>> = {
  "case.opened": keys("process case channel customer title amount order currency"),
  "case.step": keys("process case step actor seconds outcome reason touch cost model usage currency"),
  "case.reviewed": keys("process case verdict step actor seconds errorCost currency"),
  "case.contact": keys("process case channel"),
  "case.closed": keys("process case resolution"),
  "case.reopened": keys("process case reason"),
  "order.placed": keys("order amount cogs channel currency"),
  "order.paid": keys("order amount currency"),
  "order.refunded": keys("order amount process case currency"),
  "cost.incurred": keys("category amount from to process channel note currency"),
  "headcount.set": keys("role fte monthlySalary currency"),
  "model.priced": keys("model input cachedInput output currency"),
  "change.made": keys("title kind process note"),
};

/** A key inside a JSON pointer (RFC 6901), shortened, without what a database or a log cannot hold. */
function escaped(key: string): string {
  const shown = key.length > 100 ? `${key.slice(0, 100)}…` : key;
  return shown
    .replace(/[\0\p{Surrogate}]/gu, "\ufffd")
    .replaceAll("~", "~0")
    .replaceAll("/", "~1");
}
