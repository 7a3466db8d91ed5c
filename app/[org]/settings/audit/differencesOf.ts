import type { Entry } from "@/lib/audit/listEntries";

/** One value that differs: where it stands, and how it was and is; null: there was none, or is none. */
export interface Difference {
  field: string;
  before: string | null;
  after: string | null;
}

/** What an entry says was changed, value by value, down to the single ones; what is the same is left out. */
export function differencesOf({ before, after }: Pick<Entry, "before" | "after">): Difference[] {
  const [was, is] = [values(before), values(after)];
  const fields = [...new Set([...was.keys(), ...is.keys()])];
  return fields.flatMap((field) => {
    const one = { field, before: was.get(field) ?? null, after: is.get(field) ?? null };
    return one.before === one.after ? [] : [one];
  });
}

/** Every single value by its path: `exchangeRates 2 rate`. A list of single values is one of them. */
function values(of: unknown, path: readonly string[] = []): Map<string, string> {
  if (of === null || of === undefined) return new Map();
  if (Array.isArray(of) && !of.some((item) => typeof item === "object" && item !== null)) {
    return new Map(of.length === 0 ? [] : [[path.join(" "), of.map(String).join(", ")]]);
  }
  if (typeof of !== "object") return new Map([[path.join(" "), String(of)]]);
  const parts = Array.isArray(of)
    ? of.map((item, at) => [String(at + 1), item] as const)
    : Object.entries(of);
  return new Map(parts.flatMap(([name, value]) => [...values(value, [...path, name])]));
}
