import type { MistakeStep } from "@/lib/templates/template";
import { typedNumber } from "@/lib/words/typedNumber";

export interface TypedStep {
  name: string;
  minutes: string;
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
 * The form of a new process, read: steps that are left blank are left out, a case takes what its steps take. What a
 * mistake costs is needed where it must be paid for; what must not happen is a red line.
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
  const names = filled.map((step) => step.name.trim());
  const bad = minutes.some((each) => each === null || Number(each) < 0) || names.includes("");
  if (bad || filled.length === 0 || new Set(names).size < names.length) faults.steps = true;
  const errorCost = cost.trim() === "" ? null : typedNumber(cost);
  const needed = mistake === "paid" && cost.trim() === "";
  if (needed || (cost.trim() !== "" && (errorCost === null || Number(errorCost) < 0))) faults.cost = true;
  if (Object.keys(faults).length > 0) return { faults };
  const seconds = minutes.reduce((sum, each) => sum + Math.round(Number(each) * 60), 0);
  return {
    body: {
      ...{ name, stage, core: true, neverAlone: mistake === "never", errorCost, from },
      typicalMinutes: names.map((step, at) => ({ step, minutes: minutes[at] ?? "0" })),
      baselineSeconds: seconds,
    },
  };
}
