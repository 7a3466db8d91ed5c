/**
 * A value as JSON that PostgreSQL can keep as jsonb: it takes no NUL character and no half of a surrogate pair, which
 * files may hold, and cuts may make. Each becomes U+FFFD.
 */
export function storable(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "string" ? inner.replaceAll("\0", "\ufffd").toWellFormed() : inner,
  );
}
