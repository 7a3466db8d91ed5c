import { z } from "zod";

/** The processes that an order goes through, by their keys, in their order; empty: not set. */
export const chainSchema = z
  .array(z.string().trim().min(1, "must be the key of a process").max(100))
  .max(12, "must be 12 processes at the most")
  .refine((keys) => new Set(keys).size === keys.length, "has a process twice");
