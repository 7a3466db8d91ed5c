import type { useTranslations } from "next-intl";
import type { Drivers } from "@/lib/change/driversAnswer";
import { type Effect, storyOf } from "@/lib/change/storyOf";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { formatMoney } from "@/lib/words/formatMoney";
import { formatMoneyInFull } from "@/lib/words/formatMoneyInFull";
import { formatNumber } from "@/lib/words/formatNumber";
import { formatShare } from "@/lib/words/formatShare";
import { formatSigned } from "@/lib/words/formatSigned";
import { formatSignedMoney } from "@/lib/words/formatSignedMoney";
import type { Locale } from "@/lib/words/locale";

/** What the words of a story are taken from. */
export interface StoryTranslators {
  story: ReturnType<typeof useTranslations<"moved.story">>;
  effect: ReturnType<typeof useTranslations<"moved.effect">>;
  stage: ReturnType<typeof useTranslations<"processes.stage">>;
  kind: ReturnType<typeof useTranslations<"money.kind">>;
}

/** A change as an analyst would tell it; null for a sentence that there is no cause for. */
export interface StoryWords {
  /** by how much, from where to where */
  verdict: string;
  /** through what */
  because: string | null;
  hollow: string | null;
  /** how sure */
  chance: string | null;
  provisional: string | null;
  incomplete: string | null;
}

/**
 * Tells what moved a figure; null where there is no change to tell of.
 * @param names of the processes, by key
 */
export function storyWords(
  answer: Drivers,
  names: Readonly<Record<string, string>>,
  words: StoryTranslators,
  locale: Locale,
): StoryWords | null {
  const { kpi, currency, before, after, hollow = [] } = answer;
  const story = storyOf(answer, catalog[kpi].better);
  if (story === null) return null;
  const money = kpi === "cts";
  const figure = (value: number | null) =>
    money ? formatMoneyInFull(value, currency, locale) : formatShare(value, locale);
  const signed = (effect: number) =>
    money ? formatSignedMoney(effect, currency, locale) : formatSigned(effect, locale);
  const size = Math.abs(story.change);
  const effects = [
    ...story.told.map((effect) =>
      words.story("effect", { what: effectName(effect, names, words), effect: signed(effect.effect) }),
    ),
    ...(story.told.length > 0 && story.rest !== 0
      ? [words.story("effect", { what: words.story("rest"), effect: signed(story.rest) })]
      : []),
  ];
  const incomplete = [before, after].some(
    ({ completeness }) => typeof completeness === "number" && completeness < 0.9,
  );
  const reasons = hollow.map((reason) => words.story(`hollowBecause.${reason}`)).join(words.story("comma"));
  return {
    verdict: words.story(`${money ? "cost" : "share"}.${story.direction}`, {
      kpi: catalog[kpi].text[locale].name,
      size: money ? formatMoney(size, currency, locale) : formatNumber(size * 100, locale, 1),
      before: figure(before.value),
      after: figure(after.value),
    }),
    because:
      effects.length > 0 ? words.story("because", { effects: effects.join(words.story("comma")) }) : null,
    hollow: reasons === "" ? null : words.story("hollow", { reasons }),
    chance:
      story.chance && story.direction !== "same"
        ? words.story("chance", {
            low: formatSigned(story.chance.low, locale),
            high: formatSigned(story.chance.high, locale),
          })
        : null,
    provisional: after.provisional || before.provisional ? words.story("provisional") : null,
    incomplete: incomplete
      ? words.story("incomplete", {
          before: formatShare(before.completeness ?? null, locale, 0),
          after: formatShare(after.completeness ?? null, locale, 0),
        })
      : null,
  };
}

/** What moved a figure, in words; a process by its name. */
export function effectName(
  effect: Effect,
  names: Readonly<Record<string, string>>,
  words: Omit<StoryTranslators, "story">,
): string {
  if (effect.as === "cost")
    return words.effect("cost", { stage: words.stage(effect.stage), kind: words.kind(effect.kind) });
  const process = names[effect.process] ?? effect.process;
  if (effect.as === "rate") return words.effect(effect.better ? "better" : "worse", { process });
  return words.effect(effect.more ? "more" : "less", { process });
}
