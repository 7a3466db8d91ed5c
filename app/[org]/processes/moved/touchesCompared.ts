import type { Touches } from "@/lib/cases/touchesAnswer";

type Touch = Touches["items"][number];

/** A touch in both periods. */
export interface ComparedTouch extends Pick<Touch, "kind" | "step" | "reason"> {
  now: number;
  base: number;
  /** parts of the closed cases, 0..1; null where none were closed */
  nowShare: number | null;
  baseShare: number | null;
}

/** What kept cases from running untouched, in one period beside another: the most frequent now first. */
export function touchesCompared(now: Touches, base: Touches): ComparedTouch[] {
  const found = new Map<string, ComparedTouch>();
  const add = (period: "now" | "base", { items, aar }: Touches) => {
    for (const { kind, step, reason, cases } of items) {
      const key = JSON.stringify([kind, step, reason]);
      const touch = found.get(key) ?? {
        ...{ kind, step, reason, now: 0, base: 0 },
        nowShare: share(0, now),
        baseShare: share(0, base),
      };
      touch[period] = cases;
      touch[`${period}Share`] = share(cases, { aar });
      found.set(key, touch);
    }
  };
  add("now", now);
  add("base", base);
  return [...found.values()].sort((a, b) => b.now - a.now || b.base - a.base);
}

function share(cases: number, { aar }: Pick<Touches, "aar">): number | null {
  return aar.denominator ? cases / aar.denominator : null;
}
