/**
 * The address that a request came from, to count attempts by: the last entry of X-Forwarded-For, which the nearest
 * proxy (or the server itself, where there is none) has written; earlier ones are what the caller claims.
 */
export function address(headers: Headers): string {
  const last = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return last ? last.slice(0, 100) : "unknown";
}
