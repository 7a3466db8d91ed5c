import type { Random } from "./random";

/**
 * Yes or no with a given share that is also kept in short stretches. Free coin tosses would let a month of 100 quotes
 * stray by ten points, and the sample firm's story would change with the seed. Single answers stay unpredictable.
 */
export class Steady {
  readonly #random: Random;
  #owed = 0;
  #threshold: number;

  constructor(random: Random) {
    this.#random = random;
    this.#threshold = random.next();
  }

  /** True in `share` of the calls; the count never strays from the sum of the shares by more than about one. */
  next(share: number): boolean {
    // Always and never are kept to the letter, whatever is owed.
    if (share >= 1) return true;
    if (share <= 0) return false;
    this.#owed += share;
    if (this.#owed < this.#threshold) return false;
    this.#owed -= 1;
    this.#threshold = this.#random.next();
    return true;
  }

  /** `mean` as a whole number, with what was rounded off carried to the next call. */
  count(mean: number): number {
    const whole = Math.floor(mean);
    return whole + (this.next(mean - whole) ? 1 : 0);
  }
}
