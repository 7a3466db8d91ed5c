import { z } from "zod";
import {
  changeKinds,
  costCategories,
  type EventType,
  outcomes,
  resolutions,
  touches,
  verdicts,
} from "@/lib/events/event";
import { textLimits } from "@/lib/events/limits";
import {
  actor,
  currency,
  day,
  decimal,
  isSpan,
  optionalText,
  text,
  time,
  usage,
} from "@/lib/events/schemaParts";

/**
 * The events as they are sent: one envelope, thirteen types. This is the contract and what the API's description is
 * made from (`z.toJSONSchema(eventSchema, { io: "input" })`); readEvent reads the same by hand, faster, and a test holds
 * the two equal. What depends on the server (its clock, the exchange rates) is left to readEvent.
 */
export const eventSchema = z.discriminatedUnion("type", [
  envelope(
    "case.opened",
    "A case begins. It is also the customer's first contact.",
    z.object({
      ...theCase(),
      channel: optional(textLimits.channel),
      customer: optional(textLimits.customer),
      title: optional(textLimits.title),
      amount: decimal().nullish().meta({ description: "what is at stake" }),
      order: optional(textLimits.order).meta({ description: "the order that this case serves" }),
      currency: currency().nullish(),
    }),
  ),
  envelope(
    "case.step",
    "Somebody or something worked on a case.",
    z
      .object({
        ...theCase(),
        step: text(textLimits.step),
        actor,
        seconds: decimal().nullish().meta({ description: "handling time" }),
        outcome: z.enum(outcomes).nullish().meta({ default: "ok" }),
        reason: optional(textLimits.reason).meta({ description: "why a human was needed" }),
        touch: z.enum(touches).nullish().meta({ description: "only for a human actor; work if absent" }),
        cost: decimal().nullish(),
        model: optional(textLimits.model),
        usage: usage.nullish(),
        currency: currency().nullish(),
      })
      .refine((data) => data.touch == null || data.actor.kind === "human", {
        path: ["touch"],
        message: "must be given for a human actor only",
      }),
  ),
  envelope(
    "case.reviewed",
    "A person checked the work.",
    z.object({
      ...theCase(),
      verdict: z.enum(verdicts),
      step: optional(textLimits.step),
      actor: actor.extend({ kind: z.literal("human") }).nullish(),
      seconds: decimal().nullish().meta({ description: "time that the review took" }),
      errorCost: decimal().nullish().meta({ description: "what the mistake cost" }),
      currency: currency().nullish(),
    }),
  ),
  envelope(
    "case.contact",
    "The customer had to come back to the same case.",
    z.object({
      ...theCase(),
      channel: optional(textLimits.channel),
    }),
  ),
  envelope("case.closed", "A case ends.", z.object({ ...theCase(), resolution: z.enum(resolutions) })),
  envelope(
    "case.reopened",
    "A closed case begins again.",
    z.object({ ...theCase(), reason: optional(textLimits.reason) }),
  ),
  envelope(
    "order.placed",
    "An order, or one line of it, is certain.",
    z.object({
      ...order(),
      cogs: decimal().nullish().meta({ description: "cost of the goods sold" }),
      channel: optional(textLimits.channel),
      currency: currency().nullish(),
    }),
  ),
  envelope("order.paid", "Money was received.", z.object({ ...order(), currency: currency().nullish() })),
  envelope(
    "order.refunded",
    "Money was given back.",
    z.object({
      ...order(),
      process: optional(textLimits.process),
      case: optional(textLimits.case).meta({ description: "whose mistake it made good" }),
      currency: currency().nullish(),
    }),
  ),
  envelope(
    "cost.incurred",
    "Money was spent.",
    z
      .object({
        category: z.enum(costCategories),
        amount: decimal(true).meta({ description: "negative for a credit note" }),
        from: day()
          .nullish()
          .meta({ description: "first day over which it is spread; with to or not at all" }),
        to: day().nullish().meta({ description: "last day, included" }),
        process: optional(textLimits.process),
        channel: optional(textLimits.channel),
        note: optional(textLimits.note),
        currency: currency().nullish(),
      })
      .refine((data) => isSpan(data.from, data.to), {
        path: ["to"],
        message: "from and to must be given together, in order, and not far apart",
      }),
  ),
  envelope(
    "headcount.set",
    "From this day a role has so many people.",
    z.object({
      role: text(textLimits.role),
      fte: decimal(),
      monthlySalary: decimal().nullish(),
      currency: currency().nullish(),
    }),
  ),
  envelope(
    "model.priced",
    "From this day a model has this price per million tokens.",
    z.object({
      model: text(textLimits.model),
      input: decimal(),
      cachedInput: decimal().nullish(),
      output: decimal(),
      currency: currency().nullish(),
    }),
  ),
  envelope(
    "change.made",
    "Something was changed on purpose; drawn on every trend.",
    z.object({
      title: text(textLimits.title),
      kind: z.enum(changeKinds),
      process: optional(textLimits.process),
      note: optional(textLimits.note),
    }),
  ),
]);

/** An event as it is sent. */
export type WireEvent = z.input<typeof eventSchema>;

function envelope<Type extends EventType, Data extends z.ZodType>(
  type: Type,
  description: string,
  data: Data,
) {
  return z
    .object({
      specversion: z.literal("1.0").nullish(),
      id: text(textLimits.id).meta({ description: "unique within its source" }),
      source: text(textLimits.source).meta({ description: "the system that says so", examples: ["zendesk"] }),
      type: z.literal(type),
      time: time(),
      data,
    })
    .meta({ title: type, description });
}

function theCase() {
  return { process: text(textLimits.process), case: text(textLimits.case) };
}

function order() {
  return { order: text(textLimits.order), amount: decimal() };
}

function optional(most: number) {
  return optionalText(most).nullish();
}
