import { z } from "zod";
import { daySchema } from "@/lib/contract/daySchema";
import { plainText } from "@/lib/contract/plainText";
import { changeKinds } from "@/lib/events/event";
import { textLimits } from "@/lib/events/limits";
import { shareKeys } from "@/lib/kpi/shareKeys";

const fields = {
  title: plainText(200).meta({ description: "what is to be done, in a few words" }),
  process: plainText(2 * textLimits.process)
    .nullish()
    .meta({ description: "its key; absent: the whole firm" }),
  kpi: z
    .enum(shareKeys, `must be one of ${shareKeys.join(", ")}`)
    .nullish()
    .meta({ description: "what it should move" }),
  expected: z
    .number("must be a number")
    .min(-1, "must be at least −1")
    .max(1, "must be at most 1")
    .nullish()
    .meta({ description: "by how much, in parts of 1: 0.03 are three points more" }),
  owner: z
    .uuid("must be the id of a member")
    .nullish()
    .meta({ description: "a member; absent: whoever sends it" }),
  due: daySchema.nullish(),
};

/** What is decided in a report. */
export const addActionSchema = z.strictObject(fields);
export type AddAction = z.input<typeof addActionSchema>;

/** Any subset. What is done is written down as a change of the day, so that its effect is measured. */
export const changeActionSchema = z
  .strictObject({
    ...fields,
    state: z.enum(["open", "done", "dropped"], "must be open, done or dropped"),
    ended: daySchema.meta({ description: "on which day it was done or dropped; absent: today" }),
    kind: z
      .enum(changeKinds, `must be one of ${changeKinds.join(", ")}`)
      .meta({ description: "of the change that being done makes; absent: process" }),
  })
  .partial();
export type ChangeAction = z.input<typeof changeActionSchema>;
