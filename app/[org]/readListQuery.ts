import type { z } from "zod";
import { unreadParts } from "@/app/[org]/unreadParts";

/** An empty name is a name: nobody's, or of a review, which is no step. */
const mayBeEmpty = new Set(["ofAgent", "ofModel", "ofStep"]);

/**
 * What an address asks of a list by these names, in these days; what cannot be read asks for everything, and `problem`
 * says what.
 */
export function readListQuery<Schema extends z.ZodType>(
  schema: Schema,
  names: readonly string[],
  search: Record<string, string | string[] | undefined>,
  days: { from: string; to: string },
): { query: z.output<Schema>; problem: string | null } {
  const given = Object.fromEntries(
    names
      .map((name) => [name, search[name]] as const)
      .filter(([name, value]) => value !== undefined && (value !== "" || mayBeEmpty.has(name))),
  );
  const read = schema.safeParse({ ...given, ...days });
  if (read.success) return { query: read.data, problem: null };
  return {
    query: schema.parse(days),
    problem: unreadParts(read.error, given),
  };
}
