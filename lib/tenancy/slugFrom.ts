/**
 * An address for an organisation made of its name: lower-case letters, digits and hyphens, 3 to 40 characters.
 * Null when the name leaves too little (other scripts are not transliterated) or gives a reserved word.
 */
export function slugFrom(name: string): string | null {
  const slug = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-+|-+$/g, "");
  return isSlug(slug) ? slug : null;
}

export function isSlug(text: string): boolean {
  return /^[a-z0-9](?:[a-z0-9-]{1,38})[a-z0-9]$/.test(text) && !reserved.has(text);
}

// first segments of paths that are not an organisation's
const reserved = new Set([
  "about", "admin", "api", "app", "assets", "definitions", "demo", "docs", "en", "favicon",
  "forgot-password", "health", "help", "invite", "login",
  "logout", "new", "privacy", "public", "ready", "report", "reports", "reset-password",
  "robots", "sample", "settings", "share", "shared",
  "sign-in", "sign-out", "sign-up", "signin", "signup", "sitemap", "static", "sum", "terms", "unsubscribe",
  "welcome", "zh",
]); // biome-ignore format: one a line would be longer than the rest
