/**
 * The fold of a case: for each column of `case_state`, what one event alone says, and how two such values merge.
 * The merges are commutative and associative, so nothing depends on the order, the batching or the number of writers.
 * The one statement of it: ingest, undo, rebuild and verify build their SQL from this list.
 */
export const fold: readonly Folded[] = [
  { column: "events", of: "1::bigint", merge: "sum" },
  { column: "opened_at", of: "time", merge: "earliest" },
  { column: "first_close", of: ifType("case.closed", close()), merge: "earliest" },
  { column: "last_close", of: ifType("case.closed", close()), merge: "latest" },
  { column: "reopened_at", of: ifType("case.reopened", "time"), merge: "latest" },
  { column: "reopenings", of: ifType("case.reopened", "time"), merge: "all" },
  { column: "contact_at", of: ifType("case.contact", "time"), merge: "earliest" },
  {
    column: "accepted_review_at",
    of: "case when type = 'case.reviewed' and verdict = 'accepted' then time end",
    merge: "earliest",
  },
  {
    column: "human_work",
    of: `(type = 'case.step' and actor_kind = 'human' and touch <> 'approval'
           or type = 'case.reviewed' and verdict <> 'accepted')`,
    merge: "any",
  },
  {
    column: "human_approval",
    of: "(type = 'case.step' and actor_kind = 'human' and touch = 'approval')",
    merge: "any",
  },
  { column: "agent", of: "(type = 'case.step' and actor_kind = 'agent')", merge: "any" },
  { column: "system", of: "(type = 'case.step' and actor_kind = 'system')", merge: "any" },
  {
    column: "unknown",
    // escalated: handed to somebody whom the events may not show
    of: "(type = 'case.step' and (actor_kind = 'unknown' or outcome = 'escalated'))",
    merge: "any",
  },
  { column: "corrected", of: "(type = 'case.reviewed' and verdict <> 'accepted')", merge: "any" },
  {
    column: "human_seconds",
    of: `case when type = 'case.reviewed' or type = 'case.step' and actor_kind = 'human'
              then coalesce(seconds, 0::numeric) else 0::numeric end`,
    merge: "sum",
  },
];

export interface Folded {
  column: string;
  /** SQL over one row of `event` */
  of: string;
  merge: keyof typeof merges;
}

/** How the values of many events, and how a stored value (null: none is) and a new one, become one. */
export const merges = {
  earliest: { aggregate: (of: string) => `min(${of})`, pair: (a: string, b: string) => `least(${a}, ${b})` },
  latest: { aggregate: (of: string) => `max(${of})`, pair: (a: string, b: string) => `greatest(${a}, ${b})` },
  any: {
    aggregate: (of: string) => `coalesce(bool_or(${of}), false)`,
    pair: (a: string, b: string) => `(coalesce(${a}, false) or ${b})`,
  },
  sum: {
    aggregate: (of: string) => `sum(${of})`,
    pair: (a: string, b: string) => `coalesce(${a}, 0) + ${b}`,
  },
  all: {
    aggregate: (of: string) => `array_agg(${of}) filter (where ${of} is not null)`,
    pair: (a: string, b: string) => `${a} || ${b}`,
  },
} as const;

function ifType(type: string, then: string): string {
  return `case when type = '${type}' then ${then} end`;
}

/** {instant, source, id, resolution}: of two closes at one instant the greater (source, id) is the later. */
function close(): string {
  return `array[to_char(time at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') collate "C", source, id,
                resolution collate "C"]`;
}
