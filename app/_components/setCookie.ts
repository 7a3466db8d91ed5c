/** Remembers a reader's choice of language or theme for a year, in this browser. */
export function setCookie(name: "locale" | "theme", value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that we serve
  document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax`;
}
