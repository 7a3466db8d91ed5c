import { type Locale, languageTag } from "./locale";

const made = new Map<string, Intl.NumberFormat>();

/** `Intl.NumberFormat`, made once for each language and set of options: making one costs more than using it. */
export function numberFormat(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = made.get(key);
  if (!format) {
    format = new Intl.NumberFormat(languageTag(locale), options);
    made.set(key, format);
  }
  return format;
}
