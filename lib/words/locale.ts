export const locales = ["en", "zh"] as const;
export type Locale = (typeof locales)[number];

export const localeCookie = "locale";

/** The language of a reader: the cookie's, else the first known one of `Accept-Language`, else English. */
export function chooseLocale(cookie: string | undefined, acceptLanguage: string | null): Locale {
  const chosen = locales.find((locale) => locale === cookie);
  return chosen ?? preferred(acceptLanguage ?? "") ?? "en";
}

/** The language tag for `lang` and `Intl`. */
export function languageTag(locale: Locale): "en" | "zh-Hans" {
  return locale === "zh" ? "zh-Hans" : "en";
}

function preferred(header: string): Locale | undefined {
  const ranked = header
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const q = parameters.map((text) => /^\s*q=([\d.]+)/.exec(text)?.[1]).find((text) => text !== undefined);
      return { language: tag.split("-")[0], weight: q === undefined ? 1 : Number(q) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { language } of ranked) {
    const known = locales.find((locale) => locale === language);
    if (known) return known;
  }
  return undefined;
}
