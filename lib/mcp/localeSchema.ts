import { z } from "zod";
import { locales } from "@/lib/words/locale";

/** The language of words that people read. */
export const localeSchema = z
  .enum(locales, "must be en or zh")
  .default("en")
  .meta({ description: "the language of the words; figures are the same" });
