import type { Calendar } from "./calendar";
import type { Ledger } from "./ledger";

/** What every part of the sample firm works with: its calendar, where events go, and randomness by subject. */
export interface Firm {
  calendar: Calendar;
  ledger: Ledger;
  seed: number;
}
