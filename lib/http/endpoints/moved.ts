import { z } from "zod";
import { levelsAnswer } from "@/lib/cases/levelsAnswer";
import { touchesQuery } from "@/lib/cases/touchesQuery";
import { workAnswer, workStep } from "@/lib/cases/workAnswer";
import { workQuery, workStepsQuery } from "@/lib/cases/workQuery";
import { driversQuery } from "@/lib/change/driversQuery";
import { recordChangeSchema, recordedChange } from "@/lib/change/recordChangeSchema";
import type { Endpoint } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/endpoints/pageOf";
import { kpiQuery } from "@/lib/kpi/query";

const read = ["kpis:read", "admin"] as const;
const file = (description: string) => [{ status: 200 as const, description, type: "text/csv" as const }];

/** How cases were done and what people did on them, what moved a figure as a file, and what was changed on purpose. */
export const movedEndpoints: Endpoint[] = [
  {
    method: "GET",
    path: "/api/v1/levels",
    summary: "Read how closed cases were done, by level of autonomy",
    description:
      "The cases that AAR is taken of. `GET /api/v1/cases` with `counts=aar.denominator`, `level`, `closedFrom` and `closedTo` lists those of a level.",
    access: read,
    query: kpiQuery,
    answers: [{ status: 200, description: "a point for every period, and the total", schema: levelsAnswer }],
  },
  {
    method: "GET",
    path: "/api/v1/levels.csv",
    summary: "Read how closed cases were done as CSV, a row a period",
    access: read,
    query: kpiQuery,
    answers: file("the same figures"),
  },
  {
    method: "GET",
    path: "/api/v1/drivers.csv",
    summary: "Read what moved a KPI as CSV, a row a driver",
    access: read,
    query: driversQuery,
    answers: file("the same effects, the whole change last"),
  },
  {
    method: "GET",
    path: "/api/v1/touches.csv",
    summary: "Read what keeps cases from being autonomous as CSV, a row a touch",
    access: read,
    query: touchesQuery,
    answers: file("a page of touches, the most frequent first"),
  },
  {
    method: "GET",
    path: "/api/v1/work",
    summary: "Read people's time by kind, on the cases that were closed on some days",
    access: read,
    query: workQuery,
    answers: [{ status: 200, description: "seconds by kind", schema: workAnswer }],
  },
  {
    method: "GET",
    path: "/api/v1/work.csv",
    summary: "Read people's time by kind as CSV",
    access: read,
    query: workQuery,
    answers: file("the same figures"),
  },
  {
    method: "GET",
    path: "/api/v1/work/steps",
    summary: "List the steps of people and the reviews behind it",
    access: read,
    query: workStepsQuery,
    answers: [
      {
        status: 200,
        description: "a page of steps and reviews, the latest first",
        schema: pageOf(workStep).extend({ timezone: z.string(), total: z.number() }),
      },
    ],
  },
  {
    method: "POST",
    path: "/api/v1/changes",
    summary: "Record that something was changed on purpose",
    description:
      "Stores a change.made, which every trend shows and whose effect is measured. A change of the agent or the model begins the proof of its process anew.",
    access: ["events:write"],
    body: { types: ["application/json"], schema: recordChangeSchema },
    answers: [{ status: 201, description: "it stands", schema: recordedChange }],
  },
];
