/**
 * A text as a font can draw it: what it has no glyph for is taken apart (İ is I with a dot), a rare space is a space, the
 * sign of a currency is its code, what joins and cannot be seen is left out, and all else is a square.
 */
export function drawable(
  text: string,
  has: (codePoint: number) => boolean,
  { sign, code }: { sign: string; code: string },
): string {
  const drawn = (character: string) => has(character.codePointAt(0) ?? 0);
  const known = [...sign].every(drawn) ? text : text.replaceAll(sign, `${code} `);
  return Array.from(known.replace(/\r\n?/g, "\n"), (character) => {
    if (character === "\n" || drawn(character)) return character;
    if (/\p{Cf}|\p{Variation_Selector}/u.test(character)) return "";
    if (/\s/u.test(character)) return " ";
    if (/\p{Cc}/u.test(character)) return "";
    const apart = Array.from(character.normalize("NFKD")).filter(drawn).join("");
    return apart === "" ? (/\p{M}/u.test(character) ? "" : "□") : apart;
  }).join("");
}
