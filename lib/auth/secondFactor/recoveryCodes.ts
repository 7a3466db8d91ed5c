import { createHash, randomBytes } from "node:crypto";

/** Ten codes for when the device is lost, of 80 bits each: `k7pq-2mxa-…`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: 10 }, () => {
    const text = Array.from(randomBytes(16), (byte) => letters[byte % letters.length]).join("");
    return text.replace(/(.{4})(?=.)/g, "$1-");
  });
}

/** What is kept of one, however it is typed. */
export function recoveryCodeHash(code: string): string {
  const letters = code.toLowerCase().replace(/[^a-z0-9]/g, "");
  return createHash("sha256").update(letters).digest("hex");
}

// 32 of them, none that is taken for another
const letters = "abcdefghjkmnpqrstuvwxyz123456789";
