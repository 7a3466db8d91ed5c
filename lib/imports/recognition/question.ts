import type { ValueCount } from "./recognition";

/**
 * What only a person can say about a file, in the order to ask it. `suggest` refuses to go on while one with
 * `needed` is open; the others have a careful default.
 */
export type Question =
  | { about: "encoding"; needed: true; candidates: { encoding: string; sample: string }[] }
  | { about: "time"; needed: true; column: string; formats: string[]; sample: string }
  | { about: "decimal"; needed: true; column: string; sample: string }
  | { about: "zone"; needed: true; columns: string[] }
  /** status words whose meaning is not known; a closed case with one counts as unresolved */
  | { about: "status"; needed: false; column: string; values: ValueCount[] }
  /** who is a human, an agent, a system; everybody is unknown until it is said */
  | { about: "actors"; needed: false; column: string; values: ValueCount[] };
