import { aliases } from "@/lib/otlp/aliases";

/** What an attribute may say here; a whole number beyond 2^53 is its digits. */
export type Value = string | number | boolean;

/** The attributes of a span or a resource that are looked at, by name. Built by `attributesOf`. */
export type Attributes = ReadonlyMap<string, Value>;

/** Whether anything is read from an attribute of this name. */
export function isRead(name: string): boolean {
  return names.has(name);
}

const names: ReadonlySet<string> = new Set(Object.values(aliases).flat());

/** The first attribute, in the order of the names, that `read` makes something of; else null. */
export function firstOf<T>(
  attributes: Attributes,
  names: readonly string[],
  read: (value: Value) => T | null,
): T | null {
  for (const name of names) {
    const value = attributes.get(name);
    const found = value === undefined ? null : read(value);
    if (found !== null) return found;
  }
  return null;
}
