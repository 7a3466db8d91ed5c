import { z } from "zod";
import { figureSchema } from "@/lib/kpi/figureSchema";

const day = z.string().meta({ format: "date" });
const decimal = z.string().meta({ description: "decimal, in the organisation's currency" });
const count = z.number().int();

const link = z.object({
  process: z.string(),
  name: z.string(),
  orders: count.meta({ description: "orders with a case in this process" }),
  unbroken: count.meta({ description: "… each of whose cases here is closed, resolved and autonomous" }),
  broken: z.object({ all: count, open: count, unresolved: count, touched: count }).meta({
    description:
      "orders that broke here first, and why: a case is open, was not resolved, was not autonomous",
  }),
});

/** What becomes of orders on their way through the chain, and when they are paid, as the API answers it. */
export const chainAnswer = z.object({
  from: day,
  to: day,
  timezone: z.string(),
  currency: z.string(),
  orders: count.meta({ description: "placed on these days" }),
  rate: figureSchema.meta({ description: "unbroken ÷ orders with a case in the chain" }),
  links: z.array(link).meta({ description: "in the order of the setting chain; empty: not set" }),
  payment: z
    .object({
      orders: count.meta({ description: "paid in full, of the orders of these days" }),
      medianDays: z.number().nullable(),
      p90Days: z.number().nullable(),
    })
    .nullable()
    .meta({ description: "from the first line to full payment; null: no payment is ever sent" }),
  unpaid: z
    .array(
      z.object({
        /** of the days the orders were placed on */
        from: day,
        to: day,
        fromDays: count,
        toDays: count,
        orders: count,
        amount: decimal,
      }),
    )
    .nullable()
    .meta({
      description:
        "today, of orders placed within a year, by age in days; null: no payment is ever sent, or there are more than 100,000 orders",
    }),
});

export type ChainAnswer = z.output<typeof chainAnswer>;
