import type { Picture } from "@/lib/picture/picture";
import { type Locale, languageTag } from "@/lib/words/locale";

/** The same words for who does not see the picture, or wants to copy them. */
export function CardWords({
  picture: { title, subtitle, lead, figures, sentences },
  locale,
}: {
  picture: Picture;
  /** of the picture, which may be another than the page's */
  locale: Locale;
}) {
  return (
    <div lang={languageTag(locale)} data-repeats className="space-y-2 text-prose">
      <p className="font-medium">{title}</p>
      <p className="text-meta text-ink-3">{subtitle}</p>
      <dl>
        {[lead, ...figures].map(({ label, value, note }) => (
          <div key={label} className="border-b border-hairline py-1.5">
            <dt className="text-meta text-ink-3">{label}</dt>
            <dd>
              <span className="font-semibold">{value}</span>
              {note ? <span className="text-meta text-ink-2"> {note}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
