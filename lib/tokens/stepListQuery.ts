import { z } from "zod";
import { storable } from "@/lib/contract/storable";
import { daysOf } from "@/lib/economics/daysOf";
import { type Grouping, groupings, tokensDays } from "@/lib/tokens/tokensQuery";

const name = storable.max(200).optional();

/** Which group of `GET /api/v1/tokens` a list is of: named by what that groups by; without a name, all of them. */
const ofGroup = {
  ...tokensDays,
  by: z.enum(groupings).default("process"),
  ofProcess: name,
  ofAgent: name.meta({ description: "an agent or system; empty: nobody is named" }),
  ofModel: name.meta({ description: "empty: none is named" }),
  cursor: z.string().max(2_000).optional(),
  limit: z.coerce.number("must be a whole number").int().min(1).max(500).default(50),
};

type Named = { by: Grouping; ofProcess?: string; ofAgent?: string; ofModel?: string };

/** A group is named by what the figures are by, in full or not at all. */
function namesGroup({ by, ofProcess, ofAgent, ofModel }: Named): boolean {
  const given = [ofProcess !== undefined, ofAgent !== undefined, ofModel !== undefined];
  return given.every((one) => !one) || String(given) === String(named[by]);
}

/** Whether a group is named by its process, its agent, its model. */
const named: Record<Grouping, [boolean, boolean, boolean]> = {
  process: [true, false, false],
  agent: [false, true, false],
  model: [false, false, true],
  "process-model": [true, false, true],
};
const misnamed = {
  path: ["by"],
  message: "must be what ofProcess, ofAgent and ofModel name: name all that it is by, or none",
};

/** A question for the steps that a model had a part in: those behind a figure of tokens. */
export const stepListQuery = z
  .strictObject({
    ...ofGroup,
    wasted: z
      .enum(["true", "false"])
      .default("false")
      .meta({ description: "only steps not ok, and those of cases closed other than resolved" }),
    unpriced: z
      .enum(["true", "false"])
      .default("false")
      .meta({ description: "only steps with usage that have no price" }),
  })
  .refine(namesGroup, misnamed)
  .transform(({ from, to, wasted, unpriced, ...rest }, check) => ({
    ...rest,
    ...daysOf({ from, to }, check),
    wasted: wasted === "true",
    unpriced: unpriced === "true",
  }));
export type StepListQuery = z.infer<typeof stepListQuery>;

/** A question for the cases that such steps belong to. */
export const tokenCaseQuery = z
  .strictObject({ ...ofGroup, resolution: z.enum(["resolved"]).optional() })
  .refine(namesGroup, misnamed)
  .transform(({ from, to, ...rest }, check) => ({ ...rest, ...daysOf({ from, to }, check) }));
export type TokenCaseQuery = z.infer<typeof tokenCaseQuery>;
