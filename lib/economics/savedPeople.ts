import { type Exact, Exact as ExactNumber } from "@/lib/kpi/exact";

/** Hours of a period as people who work full time, `productiveHours` a month (a twelfth of 365 days); 0 where none are. */
export function savedPeople(hours: Exact | number, days: number, productiveHours: Exact | string): number {
  const hoursOfOne = new ExactNumber(productiveHours).times(days).times(12).div(365);
  return hoursOfOne.isZero() ? 0 : new ExactNumber(hours).div(hoursOfOne).toNumber();
}
