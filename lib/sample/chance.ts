import type { Firm } from "./firm";
import { Random } from "./random";
import { Steady } from "./steady";
import { Strata } from "./strata";

/** The randomness of one subject: free, steady by purpose, and stratified by purpose. */
export class Chance extends Random {
  readonly #seed: number;
  readonly #subject: string;
  readonly #steady = new Map<string, Steady>();
  readonly #strata = new Map<string, Strata>();

  constructor(firm: Firm, subject: string) {
    super(firm.seed, subject);
    this.#seed = firm.seed;
    this.#subject = subject;
  }

  /** True in `share` of the calls for this purpose, kept in short stretches too. */
  steady(purpose: string, share: number): boolean {
    return this.#of(purpose).next(share);
  }

  /** `mean` as a whole number, what was rounded off carried on. */
  count(purpose: string, mean: number): number {
    return this.#of(purpose).count(mean);
  }

  /** A skewed amount or time with the given mean, even over every block of 12 draws. */
  even(purpose: string, mean: number, least = 0.5): number {
    return this.#strataOf(purpose, 12).skewed(mean, least);
  }

  /** A factor in [1 − width, 1 + width] for the ups and downs from day to day; they cancel out within a week. */
  swing(purpose: string, width: number): number {
    return 1 + width * (2 * this.#strataOf(purpose, 7).next() - 1);
  }

  /** Handling time of a person, as the tools of the firm record it: whole seconds, now and then forgotten. */
  handled(purpose: string, minutes: number): { seconds?: number } {
    const seconds = Math.round(this.even(purpose, minutes * 60));
    return this.steady("handled", 0.045) ? {} : { seconds };
  }

  #strataOf(purpose: string, size: number): Strata {
    let strata = this.#strata.get(purpose);
    if (strata === undefined) {
      strata = new Strata(new Random(this.#seed, `${this.#subject}/${purpose}/even`), size);
      this.#strata.set(purpose, strata);
    }
    return strata;
  }

  #of(purpose: string): Steady {
    let steady = this.#steady.get(purpose);
    if (steady === undefined) {
      steady = new Steady(new Random(this.#seed, `${this.#subject}/${purpose}`));
      this.#steady.set(purpose, steady);
    }
    return steady;
  }
}
