import { z } from "zod";
import { milestoneKpis } from "@/lib/roadmap/milestones";

const number = z.number().nullable();

const gate = z.object({
  process: z.string(),
  name: z.string(),
  reviewed: z.number(),
  accepted: z.number(),
  low: number,
  required: number,
});

const target = z.object({
  kpi: z.enum(milestoneKpis),
  process: z.string().nullable().meta({ description: "null: of the whole firm" }),
  name: z.string().nullable(),
  due: z.string(),
  value: number.meta({ description: "of the 28 days to `on`" }),
  on: z.string().nullable().meta({ description: "the last settled day then" }),
  target: number,
});

/** What was found, with the figures as they stood then. Instants are RFC 3339 in UTC, shares are parts of 1. */
export const alertSchema = z.discriminatedUnion("kind", [
  z.object({ id: z.string(), day: z.string(), at: z.string(), kind: z.literal("gate_opened"), detail: gate }),
  z.object({ id: z.string(), day: z.string(), at: z.string(), kind: z.literal("gate_closed"), detail: gate }),
  z.object({
    id: z.string(),
    day: z.string(),
    at: z.string(),
    kind: z.literal("target_missed"),
    detail: target,
  }),
]);
export type Alert = z.infer<typeof alertSchema>;
export type AlertKind = Alert["kind"];
