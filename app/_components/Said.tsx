import { useLocale } from "next-intl";
import { saidIn } from "@/lib/words/saidIn";

/**
 * Why something was not taken, in the reader's language: it is kept, and comes from the API, in English.
 * @param otherwise what to say, in the reader's language, where the API gave no reason
 */
export function Said({
  detail,
  otherwise = "",
  className,
}: {
  detail: unknown;
  otherwise?: string;
  className?: string;
}) {
  const locale = useLocale();
  if (typeof detail !== "string") return <span className={className}>{otherwise}</span>;
  const { text, lang } = saidIn(detail, locale);
  return (
    <span lang={lang} className={className}>
      {text}
    </span>
  );
}
