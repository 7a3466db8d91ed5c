import { z } from "zod";
import type { Endpoint } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/endpoints/pageOf";
import { stepListQuery, tokenCaseQuery } from "@/lib/tokens/stepListQuery";
import { tokensAnswer } from "@/lib/tokens/tokensAnswer";
import { tokensQuery } from "@/lib/tokens/tokensQuery";

const decimal = z.string().meta({ description: "decimal, in the organisation's currency" });
const total = z.number().nullable().meta({ description: "null above 10,000" });
const read = ["kpis:read", "admin"] as const;

/** What tokens are used for and what they cost. */
export const tokenEndpoints: Endpoint[] = [
  {
    method: "GET",
    path: "/api/v1/tokens",
    summary: "Read what tokens are used for and what they cost, by process, agent or model",
    description:
      "Steps that a model had a part in, with the cases that they belong to as those stand now; what was wasted, what a " +
      "better cache would save, and which handovers still pay at other prices of models.",
    access: read,
    query: tokensQuery,
    answers: [{ status: 200, description: "a row a group, and the total", schema: tokensAnswer }],
  },
  {
    method: "GET",
    path: "/api/v1/tokens.csv",
    summary: "Read the same as CSV, a row a group",
    access: read,
    query: tokensQuery,
    answers: [{ status: 200, description: "the same figures", type: "text/csv" }],
  },
  {
    method: "GET",
    path: "/api/v1/tokens/steps",
    summary: "List the steps behind a figure of tokens",
    access: read,
    query: stepListQuery,
    answers: [
      {
        status: 200,
        description: "a page of steps, the newest first",
        schema: pageOf(
          z.looseObject({ process: z.string(), case: z.string(), amount: decimal.nullable() }),
        ).extend({
          currency: z.string(),
          timezone: z.string(),
          sum: decimal
            .nullable()
            .meta({ description: "the figure: what the amounts of all pages add up to" }),
          total,
        }),
      },
    ],
  },
  {
    method: "GET",
    path: "/api/v1/tokens/cases",
    summary: "List the cases behind a figure of tokens",
    access: read,
    query: tokenCaseQuery,
    answers: [
      {
        status: 200,
        description: "a page of cases, most tokens first",
        schema: pageOf(z.looseObject({ process: z.string(), case: z.string(), tokens: z.string() })).extend({
          timezone: z.string(),
          total,
        }),
      },
    ],
  },
];
