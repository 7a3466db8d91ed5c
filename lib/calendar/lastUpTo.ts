/** The place of the last item whose day is not after `day`, of items in the order of their days; -1: there is none. */
export function lastUpTo<Item>(items: readonly Item[], day: string, dayOf: (item: Item) => string): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dayOf(items[middle] as Item) <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
