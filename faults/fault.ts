import type { Place } from "./place";

/** One kind of thing that goes wrong, and how often it is made to. */
export interface Fault {
  name: string;
  /** what must have happened at least once, or the run has proved nothing */
  points: string[];
  run(given: Given): Promise<void>;
}

export interface Given {
  place: Place;
  seed: number;
  /** the short selection: a few of each */
  short: boolean;
  tally: Tally;
}

/** What a fault came to. */
export class Tally {
  runs = 0;
  readonly reached = new Map<string, number>();
  readonly violations: string[] = [];
  /** why it could not be made to happen here */
  skipped: string | null = null;
  /** what else is worth telling */
  readonly notes: string[] = [];

  reach(point: string, times = 1): void {
    this.reached.set(point, (this.reached.get(point) ?? 0) + times);
  }

  wrong(where: string, lines: readonly string[]): void {
    this.violations.push(...lines.slice(0, 5).map((line) => `${where}: ${line}`));
    if (lines.length > 5) this.violations.push(`${where}: and ${lines.length - 5} more`);
  }
}
