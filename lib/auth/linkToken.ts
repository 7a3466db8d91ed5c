import { createHash, randomBytes } from "node:crypto";

/** The secret of a new link (to a report, of an invitation, to a new password): 256 bits, as an address may carry them. */
export function newLinkToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of it; null for what no link can be. */
export function linkTokenHash(token: string): string | null {
  if (!/^[\w-]{43}$/.test(token)) return null;
  return createHash("sha256").update(token).digest("hex");
}
