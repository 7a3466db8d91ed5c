import type { Alert } from "@/lib/alerts/alertSchema";
import { alertWords } from "@/lib/alerts/alertWords";
import type { Message } from "@/lib/delivery/message";
import type { Locale } from "@/lib/words/locale";

/** An alert as a message: what happened, its figures, and where to look. */
export function alertMessage(
  alert: Alert,
  locale: Locale,
  { currency, organisation, link }: { currency: string | null; organisation: string; link: Message["link"] },
): Message {
  const { title, text } = alertWords(alert, locale, currency);
  return {
    subject: title,
    verdict: text === "" ? [title] : [title, text],
    figures: [],
    sections: [],
    link,
    footer: [organisation],
  };
}
