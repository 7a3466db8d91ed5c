import { createHash, randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";

export interface KeyText {
  id: string;
  secret: string;
}

/**
 * A new API key, `ho_live_<id>_<secret>_<crc>` in base 62: an id of 16 characters, a secret of 43 (256 bits), and the
 * CRC-32 of what stands before it, so that a mistyped key is told from a wrong one, and a leaked one is found, without
 * asking the database.
 */
export function newKeyText(): KeyText & { text: string } {
  const id = randomText(16);
  const secret = randomText(43);
  return { id, secret, text: `${prefix}${id}_${secret}_${checksum(id, secret)}` };
}

/** The parts of a key, or null when it has not the form of one or its checksum is wrong. */
export function readKeyText(text: string): KeyText | null {
  const match = /^ho_live_([0-9A-Za-z]{12,32})_([0-9A-Za-z]{43})_([0-9A-Za-z]{6})$/.exec(text);
  const [, id, secret, crc] = match ?? [];
  if (id === undefined || secret === undefined) return null;
  return crc === checksum(id, secret) ? { id, secret } : null;
}

/** What is kept of a secret. It has 256 bits of its own, so a slow hash would add nothing. */
export function secretHash(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

const prefix = "ho_live_";
const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

function checksum(id: string, secret: string): string {
  let rest = crc32(`${prefix}${id}_${secret}`);
  let text = "";
  for (let digit = 0; digit < 6; digit++) {
    text = alphabet.charAt(rest % 62) + text;
    rest = Math.floor(rest / 62);
  }
  return text;
}

function randomText(length: number): string {
  let text = "";
  while (text.length < length) {
    // bytes from 248 on are thrown away: with them the first characters would come more often
    for (const byte of randomBytes(length))
      if (byte < 248 && text.length < length) text += alphabet.charAt(byte % 62);
  }
  return text;
}
