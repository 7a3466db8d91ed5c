import { z } from "zod";
import { caseQuery } from "@/lib/cases/caseQuery";
import { touchesAnswer } from "@/lib/cases/touchesAnswer";
import { touchesQuery } from "@/lib/cases/touchesQuery";
import { driversAnswer } from "@/lib/change/driversAnswer";
import { driversQuery } from "@/lib/change/driversQuery";
import { effectsAnswer } from "@/lib/change/effectsAnswer";
import { effectsQuery } from "@/lib/change/effectsQuery";
import { forecastAnswer } from "@/lib/change/forecastAnswer";
import { forecastQuery } from "@/lib/change/forecastQuery";
import type { Endpoint } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/endpoints/pageOf";
import { kpiKeys } from "@/lib/kpi/answer";
import { figureSchema } from "@/lib/kpi/figureSchema";
import { kpiQuery } from "@/lib/kpi/query";

const day = z.string().meta({ format: "date" });

const point = z.object({
  start: day,
  end: day.meta({ description: "inclusive" }),
  kpis: z.partialRecord(z.enum(kpiKeys), figureSchema),
});

const kpis = z.object({
  from: day,
  to: day,
  interval: z.enum(["day", "week", "month", "total"]),
  process: z.string().nullable(),
  timezone: z.string(),
  currency: z.string(),
  points: z.array(point),
  total: point,
});

const read = ["kpis:read", "admin"] as const;

/** What is read out. */
export const figureEndpoints: Endpoint[] = [
  {
    method: "GET",
    path: "/api/v1/kpis",
    summary: "Read the KPIs",
    access: read,
    query: kpiQuery,
    answers: [{ status: 200, description: "a point for every period, and the total", schema: kpis }],
  },
  {
    method: "GET",
    path: "/api/v1/kpis.csv",
    summary: "Read the KPIs as CSV, a row a point",
    access: read,
    query: kpiQuery,
    answers: [{ status: 200, description: "the same figures", type: "text/csv" }],
  },
  {
    method: "GET",
    path: "/api/v1/drivers",
    summary: "Read what moved a KPI from one period to another",
    description:
      "A share by process: its rate effect (better or worse in itself) and its mix effect (another mix of work). The cost per order by stage and kind of cost.",
    access: read,
    query: driversQuery,
    answers: [{ status: 200, description: "the change, and what it consists of", schema: driversAnswer }],
  },
  {
    method: "GET",
    path: "/api/v1/effects",
    summary: "Read what changes did",
    description:
      "Every change that was made on purpose, with the KPI of its process 14 days before and 14 from its day on, less what the other processes did, and how long a drop lasted.",
    access: read,
    query: effectsQuery,
    answers: [{ status: 200, description: "a page of changes, the latest first", schema: effectsAnswer }],
  },
  {
    method: "GET",
    path: "/api/v1/forecast",
    summary: "Read what a KPI will be if it goes on as it does",
    description:
      "A robust line through the complete weeks of the last twelve, with an 80 % interval; none where “stays as it is” told the past better.",
    access: read,
    query: forecastQuery,
    answers: [{ status: 200, description: "the forecast, or why there is none", schema: forecastAnswer }],
  },
  {
    method: "GET",
    path: "/api/v1/touches",
    summary: "Read what keeps cases from being autonomous",
    description:
      "By step and reason: how many cases each touch alone keeps from being autonomous, and what AAR would be if it were gone. `GET /api/v1/cases` with `touch`, `step`, `reason`, `closedFrom` and `closedTo` lists them.",
    access: read,
    query: touchesQuery,
    answers: [
      { status: 200, description: "a page of touches, the most frequent first", schema: touchesAnswer },
    ],
  },
  {
    method: "GET",
    path: "/api/v1/cases",
    summary: "List cases, also those behind a figure",
    access: read,
    query: caseQuery,
    answers: [
      {
        status: 200,
        description: "a page of cases, newest first",
        schema: pageOf(z.looseObject({ process: z.string(), case: z.string() })).extend({
          total: z.number().nullable().meta({ description: "null above 10,000" }),
        }),
      },
    ],
  },
  {
    method: "GET",
    path: "/api/v1/cases/{process}/{case}",
    summary: "Read one case: its timeline and why it counts as it counts",
    access: read,
    answers: [
      {
        status: 200,
        description: "the case",
        schema: z.looseObject({ process: z.string(), case: z.string() }),
      },
    ],
  },
];
