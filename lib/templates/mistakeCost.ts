import { Decimal } from "decimal.js";
import type { MistakeStep } from "@/lib/templates/template";

/**
 * What a mistake of a case is first taken to cost: what can be changed costs half of the case's time again, what must be
 * redone the whole. What must be paid for, or must not happen, only a person knows: null, as without an hourly rate.
 * @param minutes that the case takes by hand
 * @param hourly what an hour costs the firm, in its currency; null: unknown
 * @returns a decimal string with two decimals
 */
export function mistakeCost(step: MistakeStep, minutes: string, hourly: string | null): string | null {
  const share = { changed: "0.5", redone: "1", paid: null, never: null }[step];
  if (share === null || hourly === null) return null;
  return new Decimal(hourly).times(minutes).div(60).times(share).toDecimalPlaces(2).toFixed();
}
