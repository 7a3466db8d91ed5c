import { z } from "zod";
import { plainLine } from "@/lib/contract/plainLine";
import { reportVersions } from "@/lib/delivery/channelKinds";
import { addressOf, vendorAddress } from "@/lib/delivery/vendorAddress";
import { givenSecret } from "@/lib/hooks/hookSecret";

/** What every channel is told, whatever its kind. */
export const channelTerms = {
  name: plainLine(100),
  version: z.enum(reportVersions).meta({ description: "team: without money" }),
  locale: z.enum(["en", "zh"]),
  weekly: z.boolean().meta({ description: "on Mondays the week that ended" }),
  monthly: z.boolean().meta({ description: "on the first the month that ended" }),
  alerts: z.boolean(),
  hour: z
    .int("must be a whole number from 0 to 23")
    .min(0, "must be a whole number from 0 to 23")
    .max(23, "must be a whole number from 0 to 23")
    .meta({ description: "of the organisation's day; sent some minutes after it" }),
};

/** The key of a vendor's signature, as the vendor shows it. */
const vendorSecret = z
  .string("must be a text")
  .trim()
  .regex(/^[\x21-\x7e]{1,200}$/, "must be the secret as the vendor shows it")
  .optional();

const to = z.email("must be an e-mail address").max(254, "must be an e-mail address");

const terms = {
  ...channelTerms,
  version: channelTerms.version.default("team"),
  locale: channelTerms.locale.default("en"),
  weekly: channelTerms.weekly.default(true),
  monthly: channelTerms.monthly.default(true),
  alerts: channelTerms.alerts.default(false),
  hour: channelTerms.hour.default(8),
};

/** A new channel. */
export const createChannelSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("mail"), to, ...terms }),
  z.strictObject({ kind: z.literal("slack"), url: vendorAddress("slack"), ...terms }),
  z.strictObject({ kind: z.literal("feishu"), url: vendorAddress("feishu"), secret: vendorSecret, ...terms }),
  z.strictObject({ kind: z.literal("wecom"), url: vendorAddress("wecom"), ...terms }),
  z.strictObject({
    kind: z.literal("dingtalk"),
    url: vendorAddress("dingtalk"),
    secret: vendorSecret,
    ...terms,
  }),
  z.strictObject({ kind: z.literal("webhook"), url: addressOf(), secret: givenSecret, ...terms }),
]);

/** Any part of it; the kind stays. A new address is checked as one of that kind. */
export const changeChannelSchema = z
  .strictObject({
    ...channelTerms,
    url: z.string().trim(),
    secret: z.string().trim(),
    to: z.string().trim(),
  })
  .partial();
