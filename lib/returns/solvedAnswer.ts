import { z } from "zod";
import { levels } from "@/lib/cases/caseQuery";
import { figureSchema } from "@/lib/kpi/figureSchema";

const day = z.string().meta({ format: "date" });
const solved = z.object({ fcr: figureSchema, reopenRate: figureSchema });

const beside = z.object({
  from: day,
  to: day.meta({ description: "the last day asked for of which every return is known" }),
  agents: solved.meta({ description: "cases with a step by an agent or a system" }),
  people: solved.meta({ description: "cases without one" }),
  difference: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable().meta({
    description: "FCR, agents − people, with its 95 % interval (Newcombe); null when either is empty",
  }),
});

/** Solved first time and reopened by who did the case, as the API answers it. */
export const solvedAnswer = z.object({
  from: day,
  to: day,
  process: z.string().nullable(),
  timezone: z.string(),
  all: solved.meta({ description: "as `GET /api/v1/kpis` has them" }),
  levels: z.record(z.enum(levels), solved).nullable().meta({
    description:
      "by the level of the whole case, also of what came after its first close; they add up to `all`. Null when more than 100,000 cases were first closed",
  }),
  beside: beside.nullable().meta({
    description: "agents beside people, of settled days alone; null when none is, or `levels` is",
  }),
});

export type SolvedAnswer = z.output<typeof solvedAnswer>;
export type Solved = z.output<typeof solved>;
export type SolvedBeside = z.output<typeof beside>;
