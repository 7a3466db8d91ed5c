/**
 * Seeded randomness: the same seed and subject give the same numbers on every machine.
 * One stream per subject, so that a change in one part of the firm leaves the others as they are.
 */
export class Random {
  #state: number;

  constructor(seed: number, subject: string) {
    this.#state = hash(`${seed}:${subject}`);
  }

  /** Uniform in [0, 1). mulberry32 (Tommy Ettinger, public domain). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(from: readonly [T, ...T[]]): T {
    return from[Math.floor(this.next() * from.length)] ?? from[0];
  }

  /** One of `[value, weight]`; the weights need not add up to 1. */
  weighted<T>(from: readonly [readonly [T, number], ...(readonly [T, number])[]]): T {
    let left = this.next() * from.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of from) {
      left -= weight;
      if (left < 0) return value;
    }
    return from[0][0];
  }

  /** Right-skewed with the given mean: nobody is quicker than `least` × mean, a few take several times as long. */
  skewed(mean: number, least = 0.5): number {
    return skew(mean, least, this.next());
  }

  /** A factor around 1, for the ups and downs from day to day: triangular in [1 − width, 1 + width]. */
  wobble(width: number): number {
    return 1 + width * (this.next() + this.next() - 1);
  }
}

/** The quantile `u` of a shifted exponential with the given mean and the smallest value `least` × mean. */
export function skew(mean: number, least: number, u: number): number {
  return mean * (least - (1 - least) * Math.log(1 - u));
}

/** FNV-1a, 32 bit. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return value;
}
