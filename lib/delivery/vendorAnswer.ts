import type { Outcome } from "@/lib/delivery/channel";

/** What the codes of a vendor mean; each that is not named says no for good. */
export interface Codes {
  /** the field of the answer */
  field: string;
  /** codes that may pass, with the seconds to wait where more than the usual are needed */
  passing: Record<number, number>;
}

/**
 * Vendors answer 200 to nearly everything: only a code of 0 in the body says that it was taken. An answer that cannot be
 * read says neither.
 */
export function vendorAnswer({ field, passing }: Codes): (text: string, whole: boolean) => Outcome {
  return (text) => {
    const code = codeIn(text, field);
    if (code === null) return { outcome: "unknown", answer: "unreadable" };
    if (code === 0) return { outcome: "delivered", answer: "ok" };
    const answer = `vendor:${code}`;
    const after = passing[code];
    return after === undefined ? { outcome: "failed", answer } : { outcome: "retry", answer, after };
  };
}

function codeIn(text: string, field: string): number | null {
  try {
    const code: unknown = (JSON.parse(text) as Record<string, unknown> | null)?.[field];
    return typeof code === "number" && Number.isSafeInteger(code) ? code : null;
  } catch {
    return null;
  }
}
