/** What an address points to a heading by: its letters and digits of any script in lower case, hyphens between. */
export function anchorOf(heading: string): string {
  return heading
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
}
