/** Whether the text names a zone of the IANA database; an offset such as +08:00 is none. */
export function isTimezone(text: string): boolean {
  if (!/^[A-Z][A-Za-z0-9_+/-]*$/.test(text)) return false;
  try {
    const known = new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone;
    // links (Asia/Kolkata) resolve to another name and are zones; another spelling of the same name is not
    return known === text || known.toLowerCase() !== text.toLowerCase();
  } catch {
    return false;
  }
}
