export type ProblemKind =
  | "invalid"
  | "forbidden"
  | "conflict"
  | "tooMany"
  | "signedOut"
  | "gone"
  | "unreachable";

/** Why a form was not saved: what to say of the whole, and which fields were refused. */
export interface SendProblem {
  kind: ProblemKind;
  /** paths of the refused fields, such as `name` or `exchangeRates/0/rate` */
  fields: string[];
  /** what the answer says besides, for problems that name more than fields */
  details: Record<string, unknown>;
}

/** Reads a problem+json answer (RFC 9457); status 0 is no answer at all. */
export function sendProblem(status: number, content: unknown): SendProblem {
  const details = typeof content === "object" && content !== null ? (content as Record<string, unknown>) : {};
  return {
    kind: kinds[status] ?? "unreachable",
    fields: status === 422 ? pointers(details.errors) : [],
    details,
  };
}

const kinds: Record<number, ProblemKind> = {
  400: "invalid",
  401: "signedOut",
  403: "forbidden",
  404: "gone",
  409: "conflict",
  422: "invalid",
  429: "tooMany",
};

function pointers(errors: unknown): string[] {
  if (!Array.isArray(errors)) return [];
  return errors.flatMap((error: unknown) =>
    typeof error === "object" && error !== null && "pointer" in error
      ? [String(error.pointer).replace(/^#?\//, "")]
      : [],
  );
}
