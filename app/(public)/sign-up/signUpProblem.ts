export const signUpFields = ["name", "organisation", "email", "password", "timezone", "currency"] as const;
export type SignUpField = (typeof signUpFields)[number];

export interface SignUpProblem {
  /** what is wrong with the whole; the words are in the message files */
  form: "emailTaken" | "tooMany" | "closed" | "unreachable" | null;
  /** the fields that were refused, each said beside itself in the reader's language */
  fields: SignUpField[];
}

/** Reads a problem+json answer (RFC 9457); status 0 is no answer at all. */
export function signUpProblem(status: number, content: unknown): SignUpProblem {
  if (status === 409) return { form: "emailTaken", fields: [] };
  if (status === 429) return { form: "tooMany", fields: [] };
  if (status === 403) return { form: "closed", fields: [] };
  const fields = status === 422 ? signUpFields.filter((field) => pointers(content).includes(field)) : [];
  return { form: fields.length > 0 ? null : "unreachable", fields };
}

function pointers(content: unknown): string[] {
  if (typeof content !== "object" || content === null || !("errors" in content)) return [];
  if (!Array.isArray(content.errors)) return [];
  return content.errors.map((error: unknown) =>
    typeof error === "object" && error !== null && "pointer" in error
      ? String(error.pointer).replace(/^#?\//, "")
      : "",
  );
}
