import { Decimal } from "decimal.js";

/** Σ of minutes by hand, exactly: what a case takes where each of its steps is done once. */
export function caseMinutes(minutes: readonly string[]): string {
  return minutes.reduce((sum, each) => sum.plus(each), new Decimal(0)).toFixed();
}
