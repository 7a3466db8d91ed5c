import type { Random } from "@/lib/sample/random";

/** The same things in another order. */
export function shuffled<Thing>(things: readonly Thing[], random: Random): Thing[] {
  return things
    .map((thing) => ({ thing, by: random.next() }))
    .sort((a, b) => a.by - b.by)
    .map(({ thing }) => thing);
}
