import { type Shortcut, shortcuts } from "./shortcuts";

/** What is read of a key that is pressed. */
export type Press = Pick<KeyboardEvent, "key" | "metaKey" | "ctrlKey" | "altKey" | "shiftKey">;

/**
 * The shortcut that a press makes after the one `before` it, and what the next press comes after. A sign may need Shift
 * to be typed (`?`); a letter with Shift is none.
 */
export function readPress(
  press: Press,
  before: string | null,
): { shortcut: Shortcut | null; after: string | null } {
  const none = { shortcut: null, after: null };
  const letter = /^[a-z]$/i.test(press.key);
  if (press.altKey || (press.shiftKey && letter)) return none;
  const key = letter ? press.key.toLowerCase() : press.key;
  const modified = press.metaKey || press.ctrlKey;
  const name = modified ? `mod+${key}` : before === null ? key : `${before} ${key}`;
  const shortcut = (shortcuts as Record<string, Shortcut>)[name] ?? null;
  if (shortcut || modified || before !== null) return { shortcut, after: null };
  return {
    shortcut,
    after: Object.keys(shortcuts).some((known) => known.startsWith(`${key} `)) ? key : null,
  };
}
