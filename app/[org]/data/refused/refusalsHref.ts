/** The address of the refused events of one reason, or of all. */
export function refusalsHref(
  slug: string,
  asked: { code?: string; pointer?: string; cursor?: string },
): string {
  const search = new URLSearchParams();
  for (const name of ["code", "pointer", "cursor"] as const) {
    const value = asked[name];
    if (value !== undefined) search.set(name, value);
  }
  const text = search.toString();
  return `/${slug}/data/refused${text ? `?${text}` : ""}`;
}
