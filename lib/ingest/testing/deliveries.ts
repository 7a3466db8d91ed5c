import type { Event } from "@/lib/events/event";

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The same events in another order, some of them several times, cut into batches of 1 to `most`. */
export function deliveries(events: readonly Event[], seed: number, most = 40): Event[][] {
  const random = randomNumbers(seed);
  const sent = [...events, ...events.filter(() => random() < 0.3), ...events.filter(() => random() < 0.1)];
  for (let index = sent.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [sent[index], sent[other]] = [sent[other] as Event, sent[index] as Event];
  }
  const batches: Event[][] = [];
  for (let from = 0; from < sent.length; ) {
    const size = 1 + Math.floor(random() ** 2 * most);
    batches.push(sent.slice(from, from + size));
    from += size;
  }
  return batches;
}
