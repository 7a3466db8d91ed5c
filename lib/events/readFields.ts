import { refuse } from "@/lib/events/refusal";

/** The keys of a JSON object, nothing known of their values. */
export type Fields = Readonly<Record<string, unknown>>;

/** A JSON object: not null, not an array. */
export function readFields(value: unknown, pointer: string): Fields {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Fields;
  const missing = pointer !== "" && (value === undefined || value === null);
  return refuse(pointer, missing ? "must be given" : "must be an object");
}
