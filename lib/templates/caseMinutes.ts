import { Decimal } from "decimal.js";

/**
 * What a case takes by hand on average, exactly: Σ of its steps' minutes × the cases of ten in which they happen ÷ 10.
 * A step that one case in twenty needs is a twentieth of its time, or all that is saved would be too much.
 * @param steps decimal strings
 * @returns minutes, a decimal string
 */
export function caseMinutes(steps: readonly { minutes: string; ofTen: string }[]): string {
  return steps
    .reduce((sum, { minutes, ofTen }) => sum.plus(new Decimal(minutes).times(ofTen)), new Decimal(0))
    .div(10)
    .toFixed();
}
