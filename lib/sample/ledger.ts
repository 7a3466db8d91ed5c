import type { EventType } from "@/lib/events/event";
import type { Envelope, WireData, WireEvent } from "./wireEvent";

/**
 * Collects the events of a run: everything up to `now`, with ids that depend only on what was written before.
 * What lies in the future has not happened and is dropped.
 */
export class Ledger {
  readonly #entries: { at: number; event: WireEvent }[] = [];
  readonly #now: number;
  readonly #counts = new Map<string, number>();

  constructor(now: number) {
    this.#now = now;
  }

  /** An event of its own; its id is the source and a running number. */
  write<T extends EventType>(source: string, type: T, at: number, data: WireData[T]): void {
    const count = (this.#counts.get(source) ?? 0) + 1;
    this.#counts.set(source, count);
    this.add(source, `${source}-${String(count).padStart(5, "0")}`, type, at, data);
  }

  /** An event whose id the sender chose. */
  add<T extends EventType>(source: string, id: string, type: T, at: number, data: WireData[T]): void {
    if (at > this.#now) return;
    const event: Envelope<T> = { id, source, type, time: new Date(at).toISOString(), data };
    // A generic envelope is one of the union's members, which the compiler cannot see from T alone.
    this.#entries.push({ at, event: event as unknown as WireEvent });
  }

  /** All events by time; equal times in the order in which they were written. */
  sorted(): WireEvent[] {
    return this.#entries.sort((a, b) => a.at - b.at).map((entry) => entry.event);
  }
}
