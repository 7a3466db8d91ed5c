import type { Outcome } from "@/lib/delivery/channel";
import type { Posted } from "@/lib/outgoing/post";

/**
 * What a posting came to, where its status tells all but a 200: that is the channel's own to read.
 * @param accepted what an answer of 2xx means
 * @param dedups whether the receiver knows a double by its id, so that one too many does no harm
 */
export function judge(
  posted: Posted,
  accepted: (text: string, whole: boolean) => Outcome,
  dedups = false,
): Outcome {
  if (posted.kind === "cut")
    return { outcome: "unknown", answer: posted.reason === "timeout" ? "cutTimeout" : "cutReset" };
  if (posted.kind === "unsent") {
    const lasting = posted.reason === "private" || posted.reason === "address";
    return { outcome: lasting ? "failed" : "retry", answer: posted.reason };
  }
  const { status, text, whole, retryAfter } = posted;
  if (status >= 200 && status < 300) return accepted(text, whole);
  const answer = `http:${status}`;
  // a gateway that gave up waiting does not say no: what stands behind it may have taken it
  if (status === 504 && !dedups) return { outcome: "unknown", answer };
  const passing = status === 408 || status === 425 || status === 429 || status >= 500;
  return passing
    ? { outcome: "retry", answer, ...(retryAfter === null ? {} : { after: retryAfter }) }
    : { outcome: "failed", answer };
}
