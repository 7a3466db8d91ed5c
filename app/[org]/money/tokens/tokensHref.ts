/** What an address of the tokens says: the days, by what, in which order, at how many times the price. */
export interface TokensAddress {
  range?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  compare?: string | undefined;
  process?: string | undefined;
  by?: string | undefined;
  sort?: string | undefined;
  dir?: string | undefined;
  times?: string | undefined;
}

/** The address of the tokens, changed in some of what it says. */
export function tokensHref(slug: string, asked: TokensAddress, change: TokensAddress = {}): string {
  const search = searchOf({ ...asked, ...change });
  return `/${slug}/money/tokens${search}`;
}

/** `?…` of what is given, in the order given; nothing where nothing is. */
export function searchOf(given: object): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === "string") search.set(name, value);
  }
  return search.size > 0 ? `?${search}` : "";
}
