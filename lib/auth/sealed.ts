import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { sealingKeys } from "@/lib/auth/sealingKeys";

/**
 * A secret that has to be read again, encrypted at rest (AES-256-GCM) with a key derived from AUTH_SECRET:
 * `v1.<key id>.<nonce, tag and text in base64url>`. Whoever has the database alone cannot read it.
 * @param about what it belongs to, such as `hook:<organisation>:<id>`: it opens for the same only
 */
export function seal(text: string, about: string): string {
  const [{ key, id }] = sealingKeys();
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(about));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return `v1.${id}.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url")}`;
}

/** What was sealed, or null when it was sealed with neither AUTH_SECRET nor the one before, about something else, or has been changed. */
export function unseal(sealed: string, about: string): string | null {
  const [version, sealedWith, packed = ""] = sealed.split(".");
  const key = sealingKeys().find(({ id }) => id === sealedWith)?.key;
  if (version !== "v1" || key === undefined) return null;
  const bytes = Buffer.from(packed, "base64url");
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    });
    decipher.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    const text = decipher.update(bytes.subarray(nonceBytes + tagBytes));
    return Buffer.concat([text, decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

const nonceBytes = 12;
const tagBytes = 16;
