/** Why an event was not taken: `pointer` is a JSON pointer into the event, `detail` says what must be. */
export interface Refusal {
  code: "invalid" | "too_old" | "in_future" | "unknown_currency";
  pointer: string;
  detail: string;
  /** the event's id, where it has a valid one */
  id?: string;
}

/** What was left out of an event that was taken. */
export interface Warning {
  pointer: string;
  detail: string;
}

/** Thrown by the readers of single values and caught by readEvent. Not an Error: a stack would cost more than the reading. */
export class Refused {
  constructor(
    readonly code: Refusal["code"],
    readonly pointer: string,
    readonly detail: string,
  ) {}
}

/** What to answer for something thrown while an event was read; throws it again if it is no Refused. */
export function refusalOf(thrown: unknown, id: string | undefined): Refusal {
  if (!(thrown instanceof Refused)) throw thrown;
  const { code, pointer, detail } = thrown;
  return id === undefined ? { code, pointer, detail } : { code, pointer, detail, id };
}

/** Refuses the value at `pointer` as invalid. */
export function refuse(pointer: string, detail: string): never {
  throw new Refused("invalid", pointer, detail);
}
