import { z } from "zod";
import { chainAnswer } from "@/lib/chain/chainAnswer";
import { chainOrdersQuery } from "@/lib/chain/chainOrdersQuery";
import { chainQuery } from "@/lib/chain/chainQuery";
import { durationsAnswer } from "@/lib/duration/durationsAnswer";
import type { Endpoint } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/endpoints/pageOf";
import { daysQuery } from "@/lib/kpi/daysQuery";
import { hoursCoveredAnswer } from "@/lib/kpi/hoursCoveredAnswer";
import { kpiQuery } from "@/lib/kpi/query";
import { mistakeListQuery } from "@/lib/mistakes/mistakeListQuery";
import { mistakesAnswer } from "@/lib/mistakes/mistakesAnswer";
import { whose } from "@/lib/mistakes/whose";
import { returnsAnswer } from "@/lib/returns/returnsAnswer";
import { returnsQuery } from "@/lib/returns/returnsQuery";
import { solvedAnswer } from "@/lib/returns/solvedAnswer";

const decimal = z.string().meta({ description: "decimal, in the organisation's currency" });
const read = ["kpis:read", "admin"] as const;

/** How work runs: how long it takes, what goes wrong, where orders get stuck. */
export const courseEndpoints: Endpoint[] = [
  {
    method: "GET",
    path: "/api/v1/durations",
    summary: "Read how long cases were open, agents beside people",
    description:
      "From the first event to the close that counts, by closing day: median and 90th percentile (within 5 %), and the share within the process's promisedHours; in and out of the firm's workingHours.",
    access: read,
    query: kpiQuery,
    answers: [
      { status: 200, description: "a point for every period, and the total", schema: durationsAnswer },
    ],
  },
  {
    method: "GET",
    path: "/api/v1/durations.csv",
    summary: "Read how long cases were open as CSV, a row a period",
    access: read,
    query: kpiQuery,
    answers: [{ status: 200, description: "the same figures", type: "text/csv" }],
  },
  {
    method: "GET",
    path: "/api/v1/mistakes",
    summary: "Read what mistakes cost, agents beside people",
    description:
      "Reviews that were not accepted, and refunds that name a case, on their own day; per 1,000 cases closed in the period.",
    access: read,
    query: kpiQuery,
    answers: [
      { status: 200, description: "a point for every period, and the total", schema: mistakesAnswer },
    ],
  },
  {
    method: "GET",
    path: "/api/v1/mistakes.csv",
    summary: "Read what mistakes cost as CSV, a row a period",
    access: read,
    query: kpiQuery,
    answers: [{ status: 200, description: "the same figures", type: "text/csv" }],
  },
  {
    method: "GET",
    path: "/api/v1/mistakes/entries",
    summary: "List mistakes, the dearest first",
    access: read,
    query: mistakeListQuery,
    answers: [
      {
        status: 200,
        description: "a page of reviews and refunds",
        schema: pageOf(
          z.looseObject({ case: z.string(), whose: z.enum(whose), cost: decimal.nullable() }),
        ).extend({
          currency: z.string(),
          sum: decimal.meta({ description: "what the costs of all pages add up to" }),
          total: z.number(),
        }),
      },
    ],
  },
  {
    method: "GET",
    path: "/api/v1/hours-covered",
    summary: "Read coverage by hours: how much of the typical time runs untouched, and by whom",
    description:
      "`GET /api/v1/cases` with `counts=aar.numerator` and `machine` lists the cases, each with its typicalSeconds.",
    access: read,
    query: daysQuery,
    answers: [{ status: 200, description: "the share, by process", schema: hoursCoveredAnswer }],
  },
  {
    method: "GET",
    path: "/api/v1/returns",
    summary: "Read how many cases had come back at the same age as a week earlier",
    description:
      "`GET /api/v1/cases` with `counts=fcr.denominator` and `returnedWithin` lists those that had come back.",
    access: read,
    query: returnsQuery,
    answers: [{ status: 200, description: "two weeks at one age", schema: returnsAnswer }],
  },
  {
    method: "GET",
    path: "/api/v1/solved",
    summary: "Read how many cases were solved the first time, by level and agents beside people",
    description:
      "`GET /api/v1/cases` with `counts=fcr.numerator` (or `fcr.denominator`, `reopenRate.numerator`), `level` or `machine`, `closedFrom` and `closedTo` lists those behind a count.",
    access: read,
    query: daysQuery,
    answers: [
      { status: 200, description: "FCR and the reopening rate by who did the case", schema: solvedAnswer },
    ],
  },
  {
    method: "GET",
    path: "/api/v1/solved.csv",
    summary: "Read how many cases were solved the first time as CSV, a row for each level and group",
    access: read,
    query: daysQuery,
    answers: [{ status: 200, description: "the same figures", type: "text/csv" }],
  },
  {
    method: "GET",
    path: "/api/v1/chain",
    summary: "Read how many orders run through the whole chain alone, and where the others break",
    description:
      "The chain is a setting: PUT /api/v1/settings with the keys of the processes in their order.",
    access: read,
    query: chainQuery,
    answers: [{ status: 200, description: "the chain, payment and what is unpaid", schema: chainAnswer }],
  },
  {
    method: "GET",
    path: "/api/v1/chain.csv",
    summary: "Read the links of the chain as CSV",
    access: read,
    query: chainQuery,
    answers: [{ status: 200, description: "the same figures", type: "text/csv" }],
  },
  {
    method: "GET",
    path: "/api/v1/chain/orders",
    summary: "List the orders behind a figure of the chain",
    access: read,
    query: chainOrdersQuery,
    answers: [
      {
        status: 200,
        description: "a page of orders, by the time of their first line",
        schema: pageOf(z.looseObject({ order: z.string(), unpaid: decimal })).extend({
          currency: z.string(),
          unpaid: decimal.meta({ description: "what is unpaid of all pages" }),
          total: z.number(),
        }),
      },
    ],
  },
];
