import { chooseLocale, type Locale, localeCookie } from "@/lib/words/locale";

/** The language of who sends a request, where it names none itself. */
export function readerLocale({ headers }: Request): Locale {
  const cookies = (headers.get("cookie") ?? "").split(";").map((pair) => pair.trim().split("="));
  const cookie = cookies.find(([name]) => name === localeCookie)?.[1];
  return chooseLocale(cookie, headers.get("accept-language"));
}
