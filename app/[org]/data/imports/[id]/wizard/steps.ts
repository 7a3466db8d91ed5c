/** What is asked of a file, in this order; the step stands in the address, so that the way back works. */
export const steps = ["file", "columns", "meaning", "check"] as const;
export type Step = (typeof steps)[number];

/** The step that an address names; the first one otherwise. */
export function stepOf(asked: string | null): Step {
  return steps.find((step) => step === asked) ?? "file";
}
