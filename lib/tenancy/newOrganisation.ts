import { z } from "zod";
import { plainLine } from "@/lib/contract/plainLine";
import { isCurrency } from "@/lib/tenancy/isCurrency";
import { isTimezone } from "@/lib/tenancy/isTimezone";
import { isSlug } from "@/lib/tenancy/slugFrom";

/** What a new organisation is made of. `slug` is made of the name when absent. */
export const newOrganisation = z.strictObject({
  name: plainLine(100),
  slug: z.string().refine(isSlug, "must be 3–40 lower-case letters, digits or hyphens").optional(),
  timezone: z.string().refine(isTimezone, "must be an IANA time zone such as Asia/Shanghai").default("UTC"),
  currency: z.string().refine(isCurrency, "must be an ISO 4217 code such as CNY").default("USD"),
  sample: z.boolean().default(false),
  /** id of the person who becomes its owner */
  ownerId: z.uuid().optional(),
});

export type NewOrganisation = z.input<typeof newOrganisation>;
