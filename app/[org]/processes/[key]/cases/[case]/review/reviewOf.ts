import { secondsOf } from "@/app/[org]/processes/minutes";
import type { Verdict } from "@/lib/events/event";
import { verdicts } from "@/lib/events/event";
import { readDecimal } from "@/lib/events/readDecimal";
import { Refused } from "@/lib/events/refusal";

/** What is typed of a review, by field; empty: not said. */
export interface TypedReview {
  verdict?: string;
  step?: string;
  minutes?: string;
  errorCost?: string;
}

/** The fields that can be typed wrongly. */
export type WrongField = "verdict" | "minutes" | "errorCost";

/** What a `case.reviewed` says of the case, but for whose review it is. */
export interface ReviewData {
  verdict: Verdict;
  step?: string;
  seconds?: string;
  errorCost?: string;
}

/** What was typed as an event says it, or which fields are wrong. What was right has cost no mistake. */
export function reviewOf(typed: TypedReview): { data: ReviewData } | { wrong: WrongField[] } {
  const verdict = verdicts.find((known) => known === typed.verdict);
  const seconds = typed.minutes ? secondsOf(typed.minutes) : undefined;
  const errorCost = typed.errorCost && verdict !== "accepted" ? amountOf(typed.errorCost) : undefined;
  if (verdict === undefined || seconds === null || errorCost === null) {
    const wrong: [WrongField, boolean][] = [
      ["verdict", verdict === undefined],
      ["minutes", seconds === null],
      ["errorCost", errorCost === null],
    ];
    return { wrong: wrong.flatMap(([field, is]) => (is ? [field] : [])) };
  }
  return {
    data: {
      verdict,
      ...(typed.step ? { step: typed.step } : {}),
      ...(seconds === undefined ? {} : { seconds }),
      ...(errorCost === undefined ? {} : { errorCost }),
    },
  };
}

function amountOf(text: string): string | null {
  try {
    return readDecimal(text, "");
  } catch (thrown) {
    if (thrown instanceof Refused) return null;
    throw thrown;
  }
}
