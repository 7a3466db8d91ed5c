import type { Random } from "./random";
import { skew } from "./random";

/**
 * Random numbers of which every block of `size` covers [0, 1) evenly, in shuffled order: amounts and handling times
 * drawn with it have their mean after one block, where free draws would need thousands.
 */
export class Strata {
  readonly #random: Random;
  readonly #size: number;
  #left: number[] = [];

  constructor(random: Random, size: number) {
    this.#random = random;
    this.#size = size;
  }

  next(): number {
    if (this.#left.length === 0) this.#left = Array.from({ length: this.#size }, (_, index) => index);
    const [stratum = 0] = this.#left.splice(Math.floor(this.#random.next() * this.#left.length), 1);
    return (stratum + this.#random.next()) / this.#size;
  }

  /** See `Random.skewed`. */
  skewed(mean: number, least = 0.5): number {
    return skew(mean, least, this.next());
  }
}
