import { useLocale, useTranslations } from "next-intl";
import { formatExactFigure } from "@/app/_components/formatFigure";
import { Icon } from "@/app/_components/Icon";
import type { Drivers } from "@/lib/change/driversAnswer";
import { storyOf } from "@/lib/change/storyOf";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { formatMoney } from "@/lib/words/formatMoney";
import { formatNumber } from "@/lib/words/formatNumber";
import { formatShare } from "@/lib/words/formatShare";
import { formatSigned } from "@/lib/words/formatSigned";
import { formatSignedMoney } from "@/lib/words/formatSignedMoney";
import { useEffectName } from "./useEffectName";

/** The change as an analyst would tell it: by how much, through what, how sure, and whether it is hollow. */
export function Story({ answer, names }: { answer: Drivers; names: Readonly<Record<string, string>> }) {
  const t = useTranslations("moved.story");
  const locale = useLocale();
  const effectName = useEffectName(names);
  const { kpi, currency, before, after, hollow = [] } = answer;
  const story = storyOf(answer, catalog[kpi].better);
  if (story === null) return null;
  const money = kpi === "cts";
  const figure = (value: number | null) =>
    formatExactFigure(value, money ? "money" : "share", currency, locale);
  const signed = (effect: number) =>
    money ? formatSignedMoney(effect, currency, locale) : formatSigned(effect, locale);
  const size = Math.abs(story.change);
  const verdict = t(`${money ? "cost" : "share"}.${story.direction}`, {
    kpi: catalog[kpi].text[locale].name,
    size: money ? formatMoney(size, currency, locale) : formatNumber(size * 100, locale, 1),
    before: figure(before.value),
    after: figure(after.value),
  });
  const effects = [
    ...story.told.map((effect) => t("effect", { what: effectName(effect), effect: signed(effect.effect) })),
    ...(story.told.length > 0 && story.rest !== 0
      ? [t("effect", { what: t("rest"), effect: signed(story.rest) })]
      : []),
  ].join(t("comma"));
  const incomplete = [before, after].some(
    ({ completeness }) => typeof completeness === "number" && completeness < 0.9,
  );
  return (
    <div className="max-w-[84ch] space-y-2">
      <p className="phrases text-verdict font-semibold">{verdict}</p>
      {effects ? (
        <p className="phrases text-prose [text-autospace:normal]">{t("because", { effects })}</p>
      ) : null}
      {hollow.length > 0 ? (
        <p className="flex items-start gap-2 font-medium text-worse">
          <span className="mt-0.5">
            <Icon name="warning" />
          </span>
          {t("hollow", { reasons: hollow.map((reason) => t(`hollowBecause.${reason}`)).join(t("comma")) })}
        </p>
      ) : null}
      {story.chance && story.direction !== "same" ? (
        <p className="text-ink-2">
          {t("chance", {
            low: formatSigned(story.chance.low, locale),
            high: formatSigned(story.chance.high, locale),
          })}
        </p>
      ) : null}
      {after.provisional || before.provisional ? <p className="text-ink-2">{t("provisional")}</p> : null}
      {incomplete ? (
        <p className="text-ink-2">
          {t("incomplete", {
            before: formatShare(before.completeness ?? null, locale, 0),
            after: formatShare(after.completeness ?? null, locale, 0),
          })}
        </p>
      ) : null}
    </div>
  );
}
