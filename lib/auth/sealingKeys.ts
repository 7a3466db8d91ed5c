import { createHash, hkdfSync } from "node:crypto";
import { env } from "@/lib/env";

/** A key that secrets are sealed with. Its id tells keys apart and nothing of the key: it hashes another derivation. */
export interface SealingKey {
  key: Buffer;
  id: string;
}

/** That of AUTH_SECRET, which seals, and that of AUTH_SECRET_PREVIOUS, which only opens. */
export function sealingKeys(): [SealingKey, ...SealingKey[]] {
  const { AUTH_SECRET, AUTH_SECRET_PREVIOUS } = env();
  return [keyOf(AUTH_SECRET), ...(AUTH_SECRET_PREVIOUS ? [keyOf(AUTH_SECRET_PREVIOUS)] : [])];
}

function keyOf(secret: string): SealingKey {
  const derived = (purpose: string) => Buffer.from(hkdfSync("sha256", secret, "handover", purpose, 32));
  const id = createHash("sha256").update(derived("name of the key for sealing")).digest("hex").slice(0, 8);
  return { key: derived("key for sealing"), id };
}
