import { caseMinutes } from "@/lib/templates/caseMinutes";
import type { MistakeStep } from "@/lib/templates/template";
import { typedNumber } from "@/lib/words/typedNumber";

export interface TypedStep {
  name: string;
  minutes: string;
  /** in how many of ten cases it happens */
  ofTen: string;
}

export type ProcessFault = "name" | "taken" | "from" | "steps" | "cost";

/** What is sent to `PUT /api/v1/processes/{key}`. */
export interface ProcessBody {
  name: string;
  stage: string;
  core: true;
  neverAlone: boolean;
  errorCost: string | null;
  typicalMinutes: { step: string; minutes: string }[];
  baselineSeconds: number;
  from: string;
}

/**
 * The form of a new process, read: steps that are left blank are left out, a case takes what its steps take, each as
 * often as it happens. What a mistake costs is needed where it must be paid for; what must not happen is a red line.
 */
export function readProcessForm({
  name,
  stage,
  from,
  steps,
  mistake,
  cost,
  taken,
}: {
  name: string;
  stage: string;
  from: string;
  steps: readonly TypedStep[];
  mistake: MistakeStep;
  cost: string;
  taken: readonly string[];
}): { body: ProcessBody } | { faults: Partial<Record<ProcessFault, true>> } {
  const faults: Partial<Record<ProcessFault, true>> = {};
  if (name === "") faults.name = true;
  if (taken.includes(name)) faults.taken = true;
  if (!/^\d{4}-\d\d-\d\d$/.test(from)) faults.from = true;
  const filled = steps.filter((step) => step.name.trim() !== "" || step.minutes.trim() !== "");
  const minutes = filled.map((step) => typedNumber(step.minutes));
  const ofTen = filled.map((step) => typedNumber(step.ofTen));
  const names = filled.map((step) => step.name.trim());
  const within = (most: number) => (each: string | null) =>
    each !== null && Number(each) >= 0 && Number(each) <= most;
  const bad =
    !minutes.every(within(Number.POSITIVE_INFINITY)) || !ofTen.every(within(10)) || names.includes("");
  if (bad || filled.length === 0 || new Set(names).size < names.length) faults.steps = true;
  const errorCost = cost.trim() === "" ? null : typedNumber(cost);
  const needed = mistake === "paid" && cost.trim() === "";
  if (needed || (cost.trim() !== "" && (errorCost === null || Number(errorCost) < 0))) faults.cost = true;
  if (Object.keys(faults).length > 0) return { faults };
  const whole = filled.map((_, at) => ({ minutes: minutes[at] ?? "0", ofTen: ofTen[at] ?? "0" }));
  return {
    body: {
      ...{ name, stage, core: true, neverAlone: mistake === "never", errorCost, from },
      typicalMinutes: names.map((step, at) => ({ step, minutes: minutes[at] ?? "0" })),
      baselineSeconds: Math.round(Number(caseMinutes(whole)) * 60),
    },
  };
}
