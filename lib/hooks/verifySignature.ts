import { createHmac, timingSafeEqual } from "node:crypto";

/** The three headers of a signed webhook. */
export interface SignedHeaders {
  id: string;
  /** seconds since 1970, as sent: it is signed */
  timestamp: string;
  /** what follows `v1,` in each signature, as bytes */
  signatures: Buffer[];
}

/**
 * The headers of a webhook signed by Standard Webhooks, or null where they are not such: absent, sent twice, malformed,
 * or of a time more than five minutes away from `now`. Signatures of other versions are skipped.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function readSignedHeaders(headers: Headers, now: Date): SignedHeaders | null {
  const id = headers.get("webhook-id") ?? "";
  const timestamp = headers.get("webhook-timestamp") ?? "";
  const sent = headers.get("webhook-signature") ?? "";
  // a header that is sent twice comes joined by a comma and a blank
  if (!/^[!-+\--~]{1,150}$/.test(id) || !/^\d{1,12}$/.test(timestamp) || sent.includes(", ")) return null;
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > toleratedSeconds) return null;
  const signatures = sent
    .split(" ", mostSignatures)
    .map((signature) => /^v1,([A-Za-z0-9+/]{43}=)$/.exec(signature)?.[1])
    .filter((signature) => signature !== undefined)
    .map((signature) => Buffer.from(signature, "base64"));
  return signatures.length > 0 ? { id, timestamp, signatures } : null;
}

/** Whether one of the signatures over the body, byte for byte as it was sent, is that of one of the secrets. */
export function verifySignature(
  { id, timestamp, signatures }: SignedHeaders,
  body: Uint8Array,
  secrets: readonly Uint8Array[],
): boolean {
  let right = false;
  for (const secret of secrets) {
    const expected = createHmac("sha256", secret).update(`${id}.${timestamp}.`).update(body).digest();
    for (const signature of signatures) {
      // all are compared, so that the time tells nothing of which was right
      if (timingSafeEqual(signature, expected)) right = true;
    }
  }
  return right;
}

const toleratedSeconds = 300;
const mostSignatures = 20;
