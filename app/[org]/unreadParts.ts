import type { z } from "zod";

/**
 * The parts of an address that could not be read, as they stand in it: `closedFrom=2026-02-30`. The same in every
 * language; what a rule of several parts says is left as it is said.
 */
export function unreadParts(error: z.ZodError, given: Readonly<Record<string, unknown>>): string {
  const parts = error.issues.map(({ path, message }) => {
    const name = path[0] === undefined ? null : String(path[0]);
    return name === null ? message : `${name}=${[given[name]].flat().join(",")}`;
  });
  return [...new Set(parts)].join("; ");
}
