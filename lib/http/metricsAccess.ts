import { createHash, timingSafeEqual } from "node:crypto";

/**
 * Whether a request may read the metrics: `closed` while no token is set, else `open` for who sends it as
 * `Authorization: Bearer …`. The comparison takes as long whatever is sent.
 */
export function metricsAccess(
  token: string | undefined,
  authorization: string | null,
): "open" | "closed" | "wrong" {
  if (token === undefined) return "closed";
  const sent = /^Bearer +(.+)$/i.exec(authorization ?? "")?.[1] ?? "";
  return timingSafeEqual(digest(sent.trim()), digest(token)) ? "open" : "wrong";
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
