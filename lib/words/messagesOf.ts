import en from "@/messages/en.json";
import zh from "@/messages/zh.json";
import type { Locale } from "./locale";

/** All words in one language. Both files have the same keys; a test holds that. */
export function messagesOf(locale: Locale): typeof en {
  return locale === "zh" ? zh : en;
}
