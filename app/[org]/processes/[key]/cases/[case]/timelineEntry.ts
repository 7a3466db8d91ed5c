import type { getTranslations } from "next-intl/server";
import type { TimelineEntry } from "@/app/_components/Timeline";
import type { Entry } from "@/lib/cases/readCase";
import { actorKinds, touches } from "@/lib/events/event";
import { formatCount } from "@/lib/words/formatCount";
import { formatDuration } from "@/lib/words/formatDuration";
import { formatMoneyInFull } from "@/lib/words/formatMoneyInFull";
import type { Locale } from "@/lib/words/locale";
import { resolutionName } from "../../../cases/resolutionName";

interface Words {
  t: Awaited<ReturnType<typeof getTranslations<"cases">>>;
  locale: Locale;
  currency: string;
}

/** An event of a case in the reader's words: what happened, who did it, how long it took and what it cost. */
export function timelineEntry(entry: Entry, words: Words): TimelineEntry {
  return {
    id: `${entry.source} ${entry.id}`,
    instant: entry.time,
    actorKind: actorKinds.find((kind) => kind === entry.actor?.kind) ?? null,
    actor: entry.actor?.id ?? null,
    what: what(entry, words),
    facts: facts(entry, words),
    ...(entry.reason ? { note: words.t("fact.reason", { reason: entry.reason }) } : {}),
    ...mark(entry),
  };
}

function what(entry: Entry, { t }: Words): string {
  switch (entry.type) {
    case "case.opened":
      return t("event.opened");
    case "case.step":
      return t("event.step", { step: entry.step ?? "" });
    case "case.reviewed":
      return entry.step ? t("event.reviewOf", { step: entry.step }) : t("event.review");
    case "case.contact":
      return t("event.contact");
    case "case.closed": {
      const name = resolutionName(entry.resolution);
      return t("event.closed", { resolution: name ? t(`resolution.${name}`) : "" });
    }
    case "case.reopened":
      return t("event.reopened");
    case "order.refunded":
      return t("event.refunded");
    default:
      return t("event.other", { type: entry.type });
  }
}

function mark({ type, outcome, verdict }: Entry): Pick<TimelineEntry, "mark"> {
  if (outcome === "failed" || outcome === "escalated") return { mark: outcome };
  if (verdict === "corrected" || verdict === "rejected") return { mark: verdict };
  return type === "case.reopened" || type === "case.contact" ? { mark: "reopened" } : {};
}

function facts(entry: Entry, { t, locale, currency }: Words): string[] {
  const money = (amount: string) => formatMoneyInFull(amount, currency, locale);
  const human = entry.type === "case.reviewed" || entry.actor?.kind === "human";
  const touch = touches.find((known) => known === entry.touch);
  return [
    entry.verdict === "accepted" ? t("fact.accepted") : null,
    entry.type === "case.step" && entry.actor?.kind === "human" && touch ? t(`fact.touch.${touch}`) : null,
    entry.actor?.role ? t("fact.role", { role: entry.actor.role }) : null,
    entry.channel ? t("fact.via", { channel: entry.channel }) : null,
    entry.seconds !== null
      ? t("fact.time", { duration: formatDuration(Number(entry.seconds), locale) })
      : entry.typicalSeconds !== null
        ? t("fact.typicalTime", { duration: formatDuration(Number(entry.typicalSeconds), locale) })
        : human
          ? t("fact.noTime")
          : null,
    entry.labourCost !== null ? t("fact.labour", { money: money(entry.labourCost) }) : null,
    entry.model,
    entry.input_tokens !== null
      ? t("fact.tokens", {
          input: formatCount(Number(entry.input_tokens), locale),
          cached: formatCount(Number(entry.cached_tokens ?? 0), locale),
          output: formatCount(Number(entry.output_tokens ?? 0), locale),
        })
      : null,
    entry.requests !== null && Number(entry.requests) > 1
      ? t("fact.requests", { count: Number(entry.requests) })
      : null,
    entry.machineCost !== null ? t("fact.machine", { money: money(entry.machineCost) }) : null,
    entry.errorCost !== null ? t("fact.errorCost", { money: money(entry.errorCost) }) : null,
    entry.type === "order.refunded" && entry.amount !== null
      ? formatMoneyInFull(entry.amount, entry.currency ?? currency, locale)
      : null,
  ].filter((fact) => fact !== null);
}
