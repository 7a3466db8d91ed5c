import type { ProcessSettings } from "@/lib/settings/processSchema";

/** What a mistake costs, in four steps: with an amount behind each, the precision that an agent must show follows. */
export const mistakeSteps = ["changed", "redone", "paid", "never"] as const;
export type MistakeStep = (typeof mistakeSteps)[number];

/** What a person does at a step: the work, a consent, a decision, or what the rules do not cover. */
export type StepTouch = "work" | "approval" | "decision" | "exception";

type Words = Record<"en" | "zh", string>;

/** A process to start from: everything in it is a guess that somebody mends before it is saved. */
export interface Template {
  id: string;
  name: Words;
  /** in one sentence */
  about: Words;
  stage: ProcessSettings["stage"];
  /** in their order; minutes that a person typically takes, and in how many of ten cases: decimal strings */
  steps: readonly { name: Words; minutes: string; ofTen: string; touch: StepTouch }[];
  mistake: MistakeStep;
}
