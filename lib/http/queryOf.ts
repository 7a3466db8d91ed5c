/** What an address asks with, by name. What is said twice stays a list, which is no answer to anything. */
export function queryOf(request: Request): Record<string, string | string[]> {
  const { searchParams } = new URL(request.url);
  return Object.fromEntries(
    [...searchParams.keys()].map((name) => {
      const all = searchParams.getAll(name);
      return [name, all.length === 1 ? (all[0] as string) : all];
    }),
  );
}
