/** The `callbackUrl` of an address when it leads to this very site, else null: a link must not lead strangers away. */
export function ownPath(address: string): string | null {
  const here = new URL(address);
  const wanted = here.searchParams.get("callbackUrl");
  if (!wanted || !URL.canParse(wanted, here.origin)) return null;
  const target = new URL(wanted, here.origin);
  // two slashes would be the name of another host again once this is an address by itself
  const away = target.origin !== here.origin || target.pathname.startsWith("//");
  if (away || target.pathname.startsWith("/sign-")) return null;
  return `${target.pathname}${target.search}`;
}
