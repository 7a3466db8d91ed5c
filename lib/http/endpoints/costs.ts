import { z } from "zod";
import { amountListQuery } from "@/lib/economics/amountListQuery";
import { termNames } from "@/lib/economics/arithmetic";
import { costFigures, costSums } from "@/lib/economics/costFigures";
import { costListQuery } from "@/lib/economics/costListQuery";
import { costQuery } from "@/lib/economics/costQuery";
import { figureQuery } from "@/lib/economics/figureQuery";
import { orderListQuery } from "@/lib/economics/orderListQuery";
import type { Endpoint } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/endpoints/pageOf";
import { kpiKeys } from "@/lib/kpi/answer";
import { stages } from "@/lib/kpi/facts";
import { figureSchema } from "@/lib/kpi/figureSchema";

const decimal = z.string().meta({ description: "decimal, in the organisation's currency" });
const day = z.string().meta({ format: "date" });

const costs = z.object({
  from: day,
  to: day,
  timezone: z.string(),
  currency: z.string(),
  orders: z.number(),
  cells: z.record(
    z.enum([...costFigures, ...costSums]),
    z.object({
      amount: decimal,
      perOrder: decimal.nullable().meta({ description: "null without orders" }),
    }),
  ),
  priced: z.record(
    z.enum([...stages, "allocated", "all"]),
    z.object({
      completeness: z.number().nullable(),
      unpriced: z.number().meta({ description: "steps and reviews that lack a time, a salary or a price" }),
      time: z
        .object({ measured: z.number(), estimated: z.number(), missing: z.number() })
        .meta({ description: "people's steps and reviews: with their time, with the typical one, without" }),
    }),
  ),
});

const entries = pageOf(
  z.looseObject({ of: z.enum(["entry", "work"]), figure: z.enum(costFigures), amount: decimal.nullable() }),
).extend({
  currency: z.string(),
  timezone: z.string(),
  sum: decimal.meta({ description: "the figure: what the amounts of all pages, with difference, add up to" }),
  difference: decimal.nullable().meta({
    description: "on the last page, without the right to see salaries: roles' own rates less the firm's mean",
  }),
  total: z.number().nullable().meta({ description: "null above 10,000" }),
});

const read = ["kpis:read", "admin"] as const;

const decimalText = z.string().meta({ description: "decimal" });
const heads = pageOf(
  z.object({
    role: z.string(),
    fte: decimalText,
    from: day,
    to: day,
    days: z.number(),
    typed: z.boolean().meta({ description: "all people, as typed before any were counted: role is empty" }),
    fteDays: decimalText.meta({ description: "heads × days" }),
  }),
);
const amounts = pageOf(
  z.looseObject({ order: z.string(), day, amount: decimal, cogs: decimal.nullable() }),
).extend({ currency: z.string() });
const opened = z.object({
  kpi: z.enum(kpiKeys),
  from: day,
  to: day,
  process: z.string().nullable(),
  timezone: z.string(),
  currency: z.string(),
  figure: figureSchema.optional(),
  terms: z
    .array(
      z.object({
        name: z.enum(termNames),
        as: z.enum(["added", "taken", "over"]),
        unit: z.enum(["cases", "orders", "money", "heads", "seconds"]),
        amount: decimalText.nullable(),
        list: z
          .object({
            path: z.string().meta({ description: "what to GET for the list behind it" }),
            sum: z
              .string()
              .nullable()
              .meta({ description: "field that adds up to it; null: the items count" }),
          })
          .nullable(),
      }),
    )
    .meta({ description: "the figure is (added − taken) ÷ over" }),
});

/** Where the money went. */
export const costEndpoints: Endpoint[] = [
  {
    method: "GET",
    path: "/api/v1/costs",
    summary: "Read the cost tree: stage by kind, reconciled with all cost of the period",
    access: read,
    query: costQuery,
    answers: [{ status: 200, description: "every cell and sum by its name", schema: costs }],
  },
  {
    method: "GET",
    path: "/api/v1/costs.csv",
    summary: "Read the cost tree as CSV, a row a figure",
    access: read,
    query: costQuery,
    answers: [{ status: 200, description: "the same figures", type: "text/csv" }],
  },
  {
    method: "GET",
    path: "/api/v1/costs/entries",
    summary: "List what a figure of the cost tree is made of",
    access: read,
    query: costListQuery,
    answers: [
      {
        status: 200,
        description: "ledger entries, then steps and reviews, in order of time",
        schema: entries,
      },
    ],
  },
  {
    method: "GET",
    path: "/api/v1/figures/{kpi}",
    summary: "Open a figure: what it is added up and divided from, and the list behind each part",
    access: read,
    query: figureQuery,
    answers: [{ status: 200, description: "the figure and its parts", schema: opened }],
  },
  {
    method: "GET",
    path: "/api/v1/amounts",
    summary: "List the lines of orders, or the refunds, that the margin adds up",
    access: read,
    query: amountListQuery,
    answers: [{ status: 200, description: "a page, in order of time", schema: amounts }],
  },
  {
    method: "GET",
    path: "/api/v1/heads",
    summary: "List who was employed, role by role",
    access: read,
    query: costQuery,
    answers: [{ status: 200, description: "runs of days without a change, all of them", schema: heads }],
  },
  {
    method: "GET",
    path: "/api/v1/costs/orders",
    summary: "List the orders that the cost per order is divided by",
    access: read,
    query: orderListQuery,
    answers: [
      {
        status: 200,
        description: "a page of orders, by the time of their first line",
        schema: pageOf(z.looseObject({ order: z.string(), placedOn: day, amount: decimal })).extend({
          currency: z.string(),
          total: z.number().nullable().meta({ description: "null above 10,000" }),
        }),
      },
    ],
  },
];
