/** The kinds of failure that a caller can do something about, with the status each is answered with. */
export const faults = {
  malformed: { status: 400, title: "The request could not be read" },
  invalid: { status: 422, title: "The input is not valid" },
  unauthenticated: { status: 401, title: "Not signed in" },
  forbidden: { status: 403, title: "Not allowed" },
  "not-found": { status: 404, title: "Not found" },
  "method-not-allowed": { status: 405, title: "Method not allowed" },
  conflict: { status: 409, title: "In conflict with what is there" },
  "too-large": { status: 413, title: "Too large" },
  "unsupported-media-type": { status: 415, title: "Media type not supported" },
  "too-many-requests": { status: 429, title: "Too many requests" },
  unavailable: { status: 503, title: "The database is away" },
} as const;

export type FaultCode = keyof typeof faults;

export interface FaultDetails {
  errors?: { pointer?: string; detail: string; index?: number }[];
  /** seconds */
  retryAfter?: number;
  [extension: string]: unknown;
}

/**
 * The one class of error that reaches a caller. `detail` says what to do about it.
 * Anything else that is thrown is answered as 500 with an id and no message.
 */
export class Fault extends Error {
  override name = "Fault";
  constructor(
    readonly code: FaultCode,
    readonly detail: string,
    readonly details: FaultDetails = {},
  ) {
    super(detail);
  }
}
