import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/app/_components/Icon";
import type { Drivers } from "@/lib/change/driversAnswer";
import { storyWords } from "@/lib/change/storyWords";

/** The change as an analyst would tell it: by how much, through what, how sure, and whether it is hollow. */
export function Story({ answer, names }: { answer: Drivers; names: Readonly<Record<string, string>> }) {
  const translators = {
    story: useTranslations("moved.story"),
    effect: useTranslations("moved.effect"),
    stage: useTranslations("processes.stage"),
    kind: useTranslations("money.kind"),
  };
  const words = storyWords(answer, names, translators, useLocale());
  if (words === null) return null;
  return (
    <div className="max-w-[84ch] space-y-2">
      <p className="phrases text-verdict font-semibold">{words.verdict}</p>
      {words.because ? <p className="phrases text-prose [text-autospace:normal]">{words.because}</p> : null}
      {words.hollow ? (
        <p className="flex items-start gap-2 font-medium text-worse">
          <span className="mt-0.5">
            <Icon name="warning" />
          </span>
          {words.hollow}
        </p>
      ) : null}
      {[words.chance, words.provisional, words.incomplete].map((sentence) =>
        sentence === null ? null : (
          <p key={sentence} className="text-ink-2">
            {sentence}
          </p>
        ),
      )}
    </div>
  );
}
