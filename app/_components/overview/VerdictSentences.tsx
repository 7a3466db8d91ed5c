import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { NotKnown } from "@/app/[org]/NotKnown";
import { formatDay } from "@/lib/words/formatDay";
import { formatMoney } from "@/lib/words/formatMoney";
import { formatNumber } from "@/lib/words/formatNumber";
import { formatShare } from "@/lib/words/formatShare";
import { FigureLink } from "../FigureLink";
import { type Sentence, ThreeSentences } from "../ThreeSentences";
import type { NextStep, OverviewProps, Pays, Where } from "./OverviewProps";

const b = (text: ReactNode) => <strong className="font-semibold">{text}</strong>;

/** Puts the three answers into words; each leads to where it comes from. */
export function VerdictSentences({
  where,
  pays,
  next,
  currency,
}: Pick<OverviewProps, "where" | "pays" | "next" | "currency">) {
  return (
    <ThreeSentences
      sentences={[useWhere(where, currency), usePays(pays, currency), useNext(next, currency)]}
    />
  );
}

function useWhere(where: Where, currency: string): Sentence {
  const t = useTranslations("where");
  const tMoney = useTranslations("money.short");
  const tMissing = useTranslations("missing");
  const locale = useLocale();
  const share = (value: number) => formatShare(value, locale, 0);
  const label = t("label");
  if (where.kind === "empty")
    return { label, text: t("empty"), action: { label: t("begin"), href: where.href } };
  if (where.kind === "perHead") {
    const money = (amount: string | number) => formatMoney(amount, currency, locale, "sentence");
    const lacks = where.short !== null && Number(where.short) > 0;
    const short =
      where.short === null
        ? null
        : tMoney(lacks ? "lacking" : "over", { amount: money(where.short.replace(/^-/, "")) });
    return {
      label,
      text: t.rich(short === null ? "perHead" : "perHeadShort", {
        b,
        margin: money(where.margin),
        estimated: String(where.estimated),
        short: short ?? "",
      }),
      opens: where.opens,
    };
  }
  if (where.kind === "nobodyBefore") {
    const day = formatDay(where.day, locale);
    return {
      label,
      text: t("nobodyBefore", { day }),
      action: { label: tMissing("showFrom", { day }), href: where.href },
    };
  }
  if (where.kind === "before") {
    const day = formatDay(where.lastDay, locale);
    return { label, text: t("before", { day }), action: { label: t("show", { day }), href: where.href } };
  }
  if (where.kind === "pilot") {
    return { label, text: t.rich("pilot", { b, approved: share(where.approved) }), opens: where.opens };
  }
  const now =
    where.byHours === null
      ? t.rich("now", { b, share: share(where.share) })
      : t.rich("nowWithHours", { b, share: share(where.share), hours: share(where.byHours) });
  const { forecast } = where;
  const ahead = forecast
    ? t.rich(`forecast.${forecast.verdict}`, {
        b,
        day: forecast.day,
        value: share(forecast.value),
        low: formatNumber(forecast.low * 100, locale),
        high: formatNumber(forecast.high * 100, locale),
        target: share(where.target),
      })
    : t("noForecast", { target: share(where.target) });
  return {
    label,
    text: (
      <>
        {now}
        {locale === "zh" ? "" : " "}
        {ahead}
      </>
    ),
    opens: where.opens,
  };
}

function usePays(pays: Pays, currency: string): Sentence {
  const t = useTranslations("pays");
  const locale = useLocale();
  const label = t("label");
  if (pays.kind === "empty") return { label, text: t("empty"), href: pays.href };
  if (pays.kind === "nothing") return { label, text: t("nothing") };
  const { opens } = pays;
  const freed = t.rich(pays.hours < 0 ? "cost" : "freed", {
    b,
    hoursOpen: (text) => <FigureLink {...opens.hours}>{b(text)}</FigureLink>,
    costOpen: (text) =>
      pays.modelCost === null ? (
        <NotKnown needs="modelPrice" href={pays.pricesHref} />
      ) : (
        <FigureLink {...opens.cost}>{b(text)}</FigureLink>
      ),
    days: pays.days,
    hours: formatNumber(Math.abs(pays.hours), locale),
    people: formatNumber(Math.abs(pays.people), locale, 1),
    money: formatMoney(pays.modelCost, currency, locale, "sentence"),
  });
  const open = (text: ReactNode) => <FigureLink {...opens.mistakes}>{text}</FigureLink>;
  const mistakes =
    pays.unreviewed !== null
      ? t("unreviewed", { count: pays.unreviewed })
      : pays.mistakeCost === null
        ? t.rich("mistakes", { open, count: pays.mistakes })
        : t.rich("mistakesWithCost", {
            open,
            count: pays.mistakes,
            money: formatMoney(pays.mistakeCost, currency, locale, "sentence"),
          });
  const { net } = pays;
  const worth =
    pays.worth === null || pays.hours < 0
      ? null
      : t.rich(net === null ? "worth" : Number(net) < 0 ? "worthLess" : "worthMore", {
          b,
          worth: formatMoney(pays.worth, currency, locale, "sentence"),
          net: formatMoney(Math.abs(Number(net)), currency, locale, "sentence"),
        });
  return {
    label,
    text: (
      <>
        {freed}
        {mistakes}
        <span data-repeats>{worth}</span>
      </>
    ),
  };
}

function useNext(next: NextStep, currency: string): Sentence {
  const t = useTranslations("next");
  const locale = useLocale();
  const money = (amount: string | number) => formatMoney(amount, currency, locale, "sentence");
  const label = t("label");
  switch (next.kind) {
    case "handOver":
      return {
        label,
        text:
          next.upTo === null
            ? t.rich("handOver", { b, process: next.process, monthly: money(next.monthly) })
            : t.rich("handOverUpTo", {
                b,
                process: next.process,
                upTo: money(next.upTo),
                monthly: money(next.monthly),
              }),
        action: { label: t("decide"), href: next.href },
      };
    case "takeBack":
      return {
        label,
        text: t.rich("takeBack", { b, process: next.process }),
        action: { label: t("decide"), href: next.href },
      };
    case "review":
      return {
        label,
        text:
          next.more === null
            ? t.rich("review", { b, process: next.process })
            : t.rich("reviewMore", { b, process: next.process, count: next.more }),
        href: next.href,
        ...(next.cases === null ? {} : { action: { label: t("toReviews"), href: next.cases } }),
      };
    case "reason":
      return {
        label,
        text: t.rich("reason", {
          b,
          process: next.process,
          reason: next.reason,
          points: formatNumber(next.gain * 100, locale, 1),
        }),
        href: next.href,
      };
    case "mistake":
    case "peopleCost":
      return {
        label,
        text: t.rich(next.kind, { b, process: next.process }),
        action: { label: t("toMistake"), href: next.href },
      };
    case "reviewFirst":
      return {
        label,
        text: t.rich("reviewFirst", { b, process: next.process, count: next.more }),
        action: { label: t("toReviews"), href: next.href },
      };
    case "send":
      return { label, text: t("send"), action: { label: t("toSend"), href: next.href } };
    case "choose":
    case "ask":
      return { label, text: t(next.kind), action: { label: t(to[next.kind]), href: next.href } };
    case "none":
      return { label, text: t("none") };
  }
}

const to = { choose: "toChoose", ask: "toSend" } as const;
