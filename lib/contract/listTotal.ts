/** How far the items of a list are counted: beyond, the count costs more than it tells. */
export const mostCounted = 10_000;

/** How many items a list has, of a count that stops one beyond `mostCounted`; null where it stopped. */
export function listTotal(counted: { total: number } | undefined): number | null {
  return counted && counted.total <= mostCounted ? counted.total : null;
}
