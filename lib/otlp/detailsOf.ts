/** The object in a text of JSON, such as Langfuse's `usage_details`; empty for anything else. */
export function detailsOf(value: unknown): Record<string, unknown> {
  if (typeof value !== "string" || value.length > longest) return {};
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === "object" && parsed !== null ? (parsed as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

const longest = 10_000;
