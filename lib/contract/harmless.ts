/**
 * A text for a cell of CSV that a spreadsheet will not run as a formula: an apostrophe before = + - @, also in full
 * width, tab, the ends of lines and NUL (OWASP ASVS 5.0, 1.2.10). Not for numbers, which may begin with a minus.
 */
export function harmless(text: string): string {
  return /^[=+\-@\t\r\n\0＝＋－＠]/.test(text) ? `'${text}` : text;
}
