import { z } from "zod";
import { milestoneKpis } from "@/lib/roadmap/milestones";

/** How a target is counted: as it stands, or as a change since before the start. */
export const bases = ["absolute", "before_start"] as const;
/** How one gets there from the target before it: in a straight line, or at once on the due day. */
export const paces = ["linear", "stepped"] as const;

/** A target as it was set once: who leaves keeps it, and a change is another one. */
export const storedTarget = z.object({
  id: z.string(),
  kpi: z.enum(milestoneKpis),
  process: z.string().nullable().meta({ description: "null: of the whole firm" }),
  dueDay: z.number().int().meta({ description: "day of the roadmap" }),
  value: z
    .string()
    .nullable()
    .meta({ description: "decimal, in the unit of its basis; null: none from then on" }),
  basis: z.enum(bases).meta({
    description:
      "before_start: the value is the change since the 28 days before the start, in points of a share (0.02), in parts of an amount (-0.15)",
  }),
  pace: z.enum(paces),
  tolerance: z
    .string()
    .meta({ description: "decimal, by how much it may be missed, in the unit of the KPI" }),
  from: z.string().meta({ format: "date", description: "from when it holds" }),
  reason: z.string(),
  setAt: z.string(),
  by: z.object({ kind: z.enum(["person", "key", "command"]), name: z.string().nullable() }),
});
export type StoredTarget = z.infer<typeof storedTarget>;
