import { randomInt } from "node:crypto";

/**
 * The id of a new webhook, which stands in its address: the source as far as an address takes it, and 16 random
 * characters (95 bits), so that nobody finds one by guessing.
 */
export function newHookId(source: string): string {
  const readable = source
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-+|-+$/g, "");
  const random = Array.from({ length: 16 }, () => alphabet.charAt(randomInt(alphabet.length)));
  return `${readable || "hook"}-${random.join("")}`;
}

/** Whether a text could be the id of a webhook. */
export function isHookId(text: string): boolean {
  return /^[a-z0-9](?:[a-z0-9-]{0,39})-[0-9A-Za-z]{16}$/.test(text);
}

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
