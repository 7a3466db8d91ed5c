import { z } from "zod";
import { touchKinds } from "@/lib/cases/touchKinds";
import { daySchema } from "@/lib/contract/daySchema";
import { storable } from "@/lib/contract/storable";
import { resolutions } from "@/lib/events/event";
import { shareKeys } from "@/lib/kpi/shareKeys";

export const levels = ["manual", "assisted", "supervised", "autonomous", "unattributed"] as const;
export type Level = (typeof levels)[number];

/**
 * The figures whose cases can be listed: `counts=aar.numerator` gives as many as the figure says; of `timeSaved`, the
 * `savedSeconds` add up to it. `steppedIn`: with a machine step, and not done alone.
 */
export const counts = [
  ...shareKeys.flatMap((key) => [`${key}.numerator`, `${key}.denominator`] as const),
  "steppedIn",
  "timeSaved",
] as const;
export type Counts = (typeof counts)[number];

/**
 * What a gate counts of closed cases with a machine step; `seen`: reviewed, and by people before the close; `unreviewed`:
 * those that are left to look at.
 */
export const proofParts = ["automated", "reviewed", "unreviewed", "accepted", "corrected", "seen"] as const;
export type ProofPart = (typeof proofParts)[number];

/** Whose work a case is: `any` of a machine, `none`, or by which. */
export const machines = ["any", "none", "agent", "system", "both"] as const;

/** A question for cases, as a value: made from the URL. `closedFrom` and `closedTo` are days, inclusive. */
export const caseQuery = z
  .strictObject({
    process: storable.min(1).max(100).optional(),
    level: z.enum(levels).optional(),
    /** `not_resolved`: any but resolved */
    resolution: z.enum([...resolutions, "not_resolved"]).optional(),
    state: z.enum(["open", "closed"]).optional(),
    closedFrom: daySchema.optional(),
    closedTo: daySchema.optional(),
    /** the cases behind a figure: of core (or service) processes, or of `process`, as the figure counts them */
    counts: z.enum(counts).optional(),
    /** by the steps of agents and systems (rules) that a case has */
    machine: z.enum(machines).optional(),
    /** whether the case came in within the firm's working hours */
    opened: z.enum(["in_hours", "out_of_hours"]).optional(),
    /** closed within its process's promised time, or after it; cases of processes that promise none are left out */
    promise: z.enum(["kept", "broken"]).optional(),
    /** come back within so many days of 24 hours after the first close */
    returnedWithin: z.coerce.number("must be a whole number").int().min(1).max(30).optional(),
    /** the cases that a touch alone keeps from being autonomous: a step or review, with its `step` and `reason` if any */
    touch: z.enum(touchKinds).optional(),
    step: storable.trim().max(200).optional(),
    reason: storable.trim().max(200).optional(),
    /** the cases behind a gate; with `reviewedStep` by the reviews of that step alone */
    proof: z.enum(proofParts).optional(),
    reviewedStep: storable.trim().min(1).max(200).optional(),
    /** cases that say at their opening that no more is at stake, in the organisation's currency */
    amountUpTo: z
      .string()
      .trim()
      .regex(/^\d{1,15}(\.\d{1,6})?$/, "must be an amount with at most 6 decimals")
      .optional(),
    /** part of a case's id */
    search: storable.trim().max(200).optional(),
    cursor: z.string().max(1_000).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(50),
  })
  .refine(({ touch, closedFrom, closedTo }) => !touch || (closedFrom && closedTo), {
    path: ["touch"],
    message: "needs closedFrom and closedTo",
  })
  .refine(({ touch, step, reason }) => touch || (step === undefined && reason === undefined), {
    path: ["touch"],
    message: "must say whether step and reason are those of a step or of a review",
  })
  .refine(({ reviewedStep, proof }) => reviewedStep === undefined || (proof && proof !== "automated"), {
    path: ["reviewedStep"],
    message: "goes with proof: reviewed, unreviewed, accepted, corrected or seen",
  });
export type CaseQuery = z.infer<typeof caseQuery>;
