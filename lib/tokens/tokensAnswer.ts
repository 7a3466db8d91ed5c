import { z } from "zod";
import { figureSchema } from "@/lib/kpi/figureSchema";
import { groupings } from "@/lib/tokens/tokensQuery";

const decimal = z.string().meta({ description: "decimal, in the organisation's currency" });
const day = z.string().meta({ format: "date" });
const ratio = z.number().nullable();
const count = z.number().int();
const lookedInto = z.number().int().nullable().meta({ description: "null: not looked into (`complete`)" });

const figures = z.object({
  steps: lookedInto.meta({ description: "steps that a model had a part in" }),
  failed: lookedInto.meta({ description: "of these, failed or escalated" }),
  failureRate: figureSchema.nullable(),
  requests: z.number(),
  inputTokens: z.number(),
  cachedTokens: z.number().meta({ description: "of the input tokens, those read from a cache" }),
  outputTokens: z.number(),
  cost: decimal.meta({ description: "of models; the items add up to the total, to the last decimal" }),
  shareOfCost: ratio,
  completeness: ratio.meta({ description: "how much of the usage has a price" }),
  unpriced: count.meta({ description: "steps with usage that have no price" }),
  byList: count.meta({ description: "steps with usage that only the public price list has a price for" }),
  wasted: decimal
    .nullable()
    .meta({ description: "of the cost: steps not ok, and those of cases closed other than resolved" }),
  waste: ratio.meta({ description: "wasted ÷ cost" }),
  cases: lookedInto.meta({ description: "that these steps belong to" }),
  resolved: lookedInto.meta({ description: "of the cases, those that stand closed as resolved" }),
  open: lookedInto,
  requestsPerCase: ratio,
  inputTokensPerRequest: ratio,
  cacheHitRate: ratio,
  outputTokensPerCase: ratio,
  costPerResolvedCase: decimal.nullable(),
  precision: figureSchema
    .nullable()
    .meta({ description: "of the closed cases that were reviewed, those whose reviews were all accepted" }),
  seconds90: z
    .number()
    .nullable()
    .meta({ description: "nine in ten steps took no longer, of those that say it" }),
  shadowCost: decimal.nullable().meta({ description: "all usage at list prices; null where one has none" }),
});

/** What tokens cost of a process, an agent or a model. */
export type TokenFigures = z.infer<typeof figures>;

const item = figures.extend({
  process: z.string().nullable().meta({ description: "null: not by process" }),
  processName: z.string().nullable(),
  agent: z.string().nullable().meta({ description: "null: not by agent; empty: nobody is named" }),
  model: z.string().nullable().meta({ description: "null: not by model; empty: none is named" }),
});
export type TokenItem = z.infer<typeof item>;

const handover = z.object({
  process: z.string(),
  name: z.string(),
  state: z.string(),
  way: z.enum(["alone", "with_review"]),
  cases: count.meta({ description: "with a machine step, since `since`" }),
  since: day,
  model: decimal.meta({ description: "what models cost a case" }),
  shadow: decimal.nullable(),
  pays: z
    .object({
      today: z.boolean().nullable(),
      atList: z.boolean().nullable(),
      atTimes: z.boolean().nullable(),
    })
    .meta({ description: "cheaper than by hand; null: not known" }),
  upTo: z
    .string()
    .nullable()
    .meta({ description: "the multiple of today's price up to which it pays; for who may see salaries" }),
});
export type HandoverAtPrices = z.infer<typeof handover>;

/** What tokens are used for and what they cost, as `readTokens` answers. */
export const tokensAnswer = z.object({
  from: day,
  to: day,
  timezone: z.string(),
  currency: z.string(),
  process: z.string().nullable(),
  by: z.enum(groupings),
  complete: z.boolean().meta({
    description:
      "false: there are more steps than can be looked into (200,000), so agents, cases and what was wasted are not known",
  }),
  items: z.array(item).meta({ description: "the dearest first" }),
  total: figures,
  entries: decimal.meta({
    description: "ledger entries of category model, such as a plan: with them the total is the cost tree's",
  }),
  prices: z.object({
    default: z.boolean().meta({ description: "whether the public list prices what the firm does not" }),
    list: day.meta({ description: "the day of the public list" }),
    needsRate: z.boolean().meta({ description: "the list is in US dollars, and there is no rate for them" }),
    offered: count.meta({ description: "steps without a price that the public list has one for" }),
  }),
  cache: z
    .object({
      agent: z.string(),
      rate: z.number(),
      saved: decimal.nullable().meta({ description: "null: no usage of theirs has a list price" }),
      processes: z
        .array(z.object({ process: z.string(), name: z.string() }))
        .meta({ description: "those under that rate" }),
    })
    .nullable()
    .meta({ description: "every process at the cache hit rate of the best agent; null: none to go by" }),
  times: z.string(),
  handovers: z.array(handover).meta({ description: "which would still pay at other prices of models" }),
});
export type TokensAnswer = z.infer<typeof tokensAnswer>;
