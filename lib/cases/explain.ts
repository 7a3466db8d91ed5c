/** What a case is judged by; from its state and its process. */
export interface Judged {
  level: string;
  closedOn: string | null;
  resolution: string | null;
  firstClosedOn: string | null;
  firstResolution: string | null;
  returnedAfterDays: number | null;
  reopenedAfterDays: number | null;
  core: boolean;
  stage: string;
  windowDays: number;
}

/** Why a case counts as it counts for a KPI. `reason` is a key of the messages under `case.why`. */
export interface Reason {
  kpi: "aar" | "fcr";
  /** in the numerator, in the denominator only, or in neither */
  counts: "yes" | "no" | "out";
  reason: string;
  days?: number;
}

/**
 * In words that can be translated: why the case is in, short of, or out of the automation coverage and the first-contact
 * resolution of the whole organisation.
 */
export function explain(judged: Judged): Reason[] {
  return [
    { kpi: "aar", ...automation(judged) },
    { kpi: "fcr", ...firstContact(judged) },
  ];
}

type Verdict = Omit<Reason, "kpi">;

function automation(judged: Judged): Verdict {
  if (!judged.core) return { counts: "out", reason: "notCore" };
  if (judged.closedOn === null) {
    return { counts: "out", reason: judged.firstClosedOn === null ? "open" : "reopened" };
  }
  if (judged.resolution === "cancelled" || judged.resolution === "duplicate") {
    return { counts: "out", reason: judged.resolution };
  }
  if (judged.resolution !== "resolved") return { counts: "no", reason: `closed_${judged.resolution}` };
  return { counts: judged.level === "autonomous" ? "yes" : "no", reason: `level_${judged.level}` };
}

function firstContact(judged: Judged): Verdict {
  if (judged.stage !== "service") return { counts: "out", reason: "notService" };
  if (judged.firstClosedOn === null) return { counts: "out", reason: "neverClosed" };
  if (judged.firstResolution === "cancelled" || judged.firstResolution === "duplicate") {
    return { counts: "out", reason: `first_${judged.firstResolution}` };
  }
  if (judged.firstResolution !== "resolved")
    return { counts: "no", reason: `first_${judged.firstResolution}` };
  const days = judged.windowDays;
  if (judged.reopenedAfterDays !== null && judged.reopenedAfterDays <= days) {
    return { counts: "no", reason: "reopenedWithin", days };
  }
  if (judged.returnedAfterDays !== null && judged.returnedAfterDays <= days) {
    return { counts: "no", reason: "cameBack", days };
  }
  return { counts: "yes", reason: "solvedFirstTime", days };
}
