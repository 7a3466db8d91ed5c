import type { Mapping } from "@/lib/imports/mapping";

/** The one process that a mapping's cases belong to; null where there is none, or where a column says it. */
export function mappedProcess(rules: Mapping["rules"]): string | null {
  const found = new Set(rules.flatMap(({ data }) => (data.process === undefined ? [] : [data.process])));
  const [only] = found;
  return found.size === 1 && typeof only === "string" && !/[{}]/.test(only) ? only : null;
}
