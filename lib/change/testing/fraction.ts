/** A ratio of whole numbers, kept as it is: the arithmetic that the tests judge by. */
export class Fraction {
  constructor(
    readonly numerator: bigint,
    readonly denominator: bigint,
  ) {}

  static of(numerator: number, denominator = 1): Fraction {
    return new Fraction(BigInt(numerator), BigInt(denominator));
  }

  plus(other: Fraction): Fraction {
    return new Fraction(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    ).reduced();
  }

  minus(other: Fraction): Fraction {
    return this.plus(new Fraction(-other.numerator, other.denominator));
  }

  times(other: Fraction): Fraction {
    return new Fraction(this.numerator * other.numerator, this.denominator * other.denominator).reduced();
  }

  half(): Fraction {
    return this.times(new Fraction(1n, 2n));
  }

  equals(other: Fraction): boolean {
    return this.numerator * other.denominator === other.numerator * this.denominator;
  }

  /** with 45 decimals, cut off */
  text(): string {
    const scaled = (this.numerator * 10n ** 45n) / this.denominator;
    const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(46, "0");
    return `${scaled < 0n ? "-" : ""}${digits.slice(0, -45)}.${digits.slice(-45)}`;
  }

  private reduced(): Fraction {
    let [a, b] = [this.numerator < 0n ? -this.numerator : this.numerator, this.denominator];
    while (b !== 0n) [a, b] = [b, a % b];
    return a === 0n ? new Fraction(0n, 1n) : new Fraction(this.numerator / a, this.denominator / a);
  }
}
