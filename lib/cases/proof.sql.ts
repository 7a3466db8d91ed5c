import type { ProofPart } from "@/lib/cases/caseQuery";

/**
 * Of cases `s`, those that a gate counts; the same conditions as in the sums of lib/handover/sql, a test holds the two
 * equal.
 * @param step a parameter: then by the reviews of that step alone
 */
export function proofOf(part: ProofPart, step: string | null): string {
  const machine = "s.closed_day is not null and s.machine <> 'none'";
  if (part === "automated") return machine;
  if (part === "unreviewed") return `${machine} and ${step === null ? "s.reviews = 'none'" : leftOf(step)}`;
  return `${machine} and s.reviews <> 'none' and ${step === null ? whole[part] : ofStep(step)[part]}`;
}

const whole: Record<Exclude<ProofPart, "automated" | "unreviewed">, string> = {
  reviewed: "true",
  accepted: "s.reviews = 'accepted'",
  corrected: "s.reviews = 'corrected'",
  seen: "s.level in ('supervised', 'assisted')",
};

function ofStep(step: string): typeof whole {
  const review = (such: string) => has(step, `e.type = 'case.reviewed' ${such}`);
  const wrong = review("and e.verdict <> 'accepted'");
  return {
    reviewed: review(""),
    accepted: `${review("")} and not ${wrong}`,
    corrected: wrong,
    seen: review("and e.time <= s.closed_at"),
  };
}

/** A machine did the step, and nobody reviewed it. */
function leftOf(step: string): string {
  const done = has(step, "e.type = 'case.step' and e.actor_kind in ('agent', 'system')");
  return `${done} and not ${has(step, "e.type = 'case.reviewed'")}`;
}

function has(step: string, such: string): string {
  return `exists (
      select from event e
      where e.organisation_id = $1::uuid and e.process = s.process and e.case_id = s.case_id
        and e.step = ${step}::text and ${such}
    )`;
}
