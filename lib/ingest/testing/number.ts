import { Decimal } from "decimal.js";

/** Exact to far more digits than any figure has. */
export const N = Decimal.clone({ precision: 90 });
export type N = Decimal;
