import { z } from "zod";
import { versions } from "@/lib/report/reportSchema";
import { locales } from "@/lib/words/locale";

/** How a report is to be shown. */
export const reportQuery = z.strictObject({
  version: z
    .enum(versions, "must be owner or team")
    .default("owner")
    .meta({ description: "the team's holds no money" }),
  locale: z
    .enum(locales, "must be en or zh")
    .optional()
    .meta({ description: "absent: the reader's language, by cookie or Accept-Language, else English" }),
});
