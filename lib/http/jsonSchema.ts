import { z } from "zod";

/** A schema of requests or answers as JSON Schema: `asked` before it is parsed, `answered` as it is sent. */
export const jsonSchema = {
  asked: (schema: z.ZodType): JsonSchema => of(schema, "input"),
  answered: (schema: z.ZodType): JsonSchema => of(schema, "output"),
};

export type JsonSchema = { [key: string]: unknown };

/** Without the dialect, and with what was named (`$defs`) left where it is. */
function of(schema: z.ZodType, io: "input" | "output"): JsonSchema {
  const { $schema: _, ...found } = z.toJSONSchema(schema, { io, unrepresentable: "any", reused: "inline" });
  return found;
}
