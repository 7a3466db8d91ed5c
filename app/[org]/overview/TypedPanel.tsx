import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { FigureLink } from "@/app/_components/FigureLink";
import { Link } from "@/app/_components/Link";
import { Section } from "@/app/_components/Section";
import { percentOf } from "@/app/[org]/settings/margins/shareOf";
import { daysInclusive, later } from "@/lib/calendar/days";
import { shortOfBreakEven } from "@/lib/economics/shortOfBreakEven";
import { Exact } from "@/lib/kpi/exact";
import { shownFigure } from "@/lib/kpi/shownFigure";
import type { Overview } from "@/lib/overview/readOverview";
import type { Typed } from "@/lib/typed/typedSchema";
import { formatDay } from "@/lib/words/formatDay";
import { formatMoney } from "@/lib/words/formatMoney";
import { formatNumber } from "@/lib/words/formatNumber";
import { formatShare } from "@/lib/words/formatShare";
import { openFigure } from "../figures/openFigure";
import { dataInForce, farApart } from "./dataInForce";
import { typedPartsOf } from "./typedPartsOf";

/** Margin per head and break-even from what was typed, marked as estimates, and what will take the place of each part. */
export async function TypedPanel({
  slug,
  overview: { now, settings, today, range, lacks },
  typed: { items, since },
}: {
  slug: string;
  overview: Overview;
  typed: Typed;
}) {
  const [t, tMissing, tMoney, locale] = [
    await getTranslations("typed.panel"),
    await getTranslations("missing"),
    await getTranslations("money.short"),
    await getLocale(),
  ];
  const row = items.findLast(({ from }) => from <= today);
  if (!row) return null;
  const money = (amount: string | number) => formatMoney(amount, settings.currency, locale);
  const day = (of: string) => formatDay(of, locale, today);
  const margin = shownFigure("marginPerHead", now);
  const unknownBefore = lacks.find(({ what }) => what === "headcount")?.since;
  const { marginPerHead, breakEven } = now.point.kpis;
  // without goods that are known break-even says nothing either
  const short = margin === null ? null : shortOfBreakEven(now.facts, breakEven?.value != null);
  const number = (value: number) => formatNumber(value, locale, Number.isInteger(value) ? 0 : 1);
  const typedText = {
    people:
      row.pay === null
        ? t("people", { people: number(Number(row.people)) })
        : t("peoplePay", { people: number(Number(row.people)), pay: money(row.pay) }),
    sales: t("sales", { sales: money(row.sales ?? "0") }),
    margin: t("margin", { margin: percentOf(row.margin ?? "0") }),
    ads: t("ads", { ads: money(row.ads ?? "0") }),
  };
  const found = dataInForce(now.facts, since, range);
  const said = {
    people: found.people === null ? typedText.people : t("data.people", { people: number(found.people) }),
    sales: found.sales === null ? typedText.sales : t("data.sales", { sales: money(found.sales) }),
    margin:
      found.margin === null
        ? typedText.margin
        : t("data.margin", { margin: formatShare(found.margin, locale) }),
    ads: found.ads === null ? typedText.ads : t("data.ads", { ads: money(found.ads) }),
  };
  const parts = typedPartsOf(row, since);
  const mixed = parts.some(({ part }) => found[part] !== null);
  const apart =
    row.sales !== null &&
    found.sales !== null &&
    since.sales !== null &&
    daysInclusive(later(since.sales, range.from), range.to) >= fewestDays &&
    farApart(Number(row.sales), found.sales)
      ? { typed: money(row.sales), found: money(found.sales) }
      : null;
  const mark = (estimated: boolean) =>
    estimated ? <span className="text-meta font-normal text-ink-3"> · {t("estimate")}</span> : null;
  return (
    <Section
      title={t(mixed ? "titleMixed" : "title")}
      aside={
        <Link
          href={`/${slug}/start?as=owner`}
          className="thumb text-meta font-medium text-accent hover:underline"
        >
          {t("change")}
        </Link>
      }
    >
      <div className="grid gap-x-8 gap-y-4 lg:grid-cols-2">
        <dl className="space-y-3">
          <Figure
            label={
              <>
                {t("marginPerHead")}
                {mark(marginPerHead?.estimated === true && margin !== null)}
              </>
            }
          >
            {margin === null ? (
              <span className="text-body font-normal text-ink-2">
                {unknownBefore === undefined ? (
                  t("needsMargin")
                ) : (
                  <>
                    {t("unknownBefore", { day: day(unknownBefore) })}{" "}
                    <Link
                      href={`/${slug}?from=${unknownBefore}&to=${range.to}`}
                      className="thumb text-accent underline underline-offset-2"
                    >
                      {tMissing("showFrom", { day: day(unknownBefore) })}
                    </Link>
                  </>
                )}
              </span>
            ) : (
              <FigureLink {...openFigure(slug, "marginPerHead", marginPerHead?.value ?? 0, range)}>
                {money(margin)}
              </FigureLink>
            )}
          </Figure>
          <Figure
            label={
              <>
                {t("breakEven")}
                {mark(breakEven?.estimated === true && short !== null)}
              </>
            }
          >
            {short === null ? (
              <span className="text-body font-normal text-ink-2">
                {margin !== null
                  ? t("needsPay")
                  : unknownBefore === undefined
                    ? t("needsMargin")
                    : t("unknownBefore", { day: day(unknownBefore) })}
              </span>
            ) : (
              <FigureLink
                {...openFigure(slug, "breakEven", breakEven?.value ?? 0, range)}
                className="text-verdict"
              >
                {Number(short) > 0
                  ? tMoney("lacking", { amount: money(short) })
                  : tMoney("over", { amount: money(new Exact(short).neg().toFixed()) })}
              </FigureLink>
            )}
          </Figure>
        </dl>
        <ul>
          {parts.map(({ part, replacedOn, counted }) => (
            <li key={part} className="border-t border-hairline py-2 first:border-t-0 lg:first:pt-0">
              <Link
                href={`/${slug}/settings/typed`}
                className="thumb underline decoration-hairline underline-offset-2"
              >
                {said[part]}
              </Link>
              <span className="block text-meta text-ink-3">
                {part === "margin" && found.margin !== null ? (
                  t("replaced.margin", { margin: percentOf(row.margin ?? "0") })
                ) : part !== "margin" && replacedOn !== null ? (
                  t(counted ? `replaced.${part}` : "neverCounted", { day: day(replacedOn) })
                ) : (
                  <>
                    {t(`stands.${part}`)}:{" "}
                    <Link
                      href={`/${slug}${brought[part]}`}
                      className="thumb text-accent underline underline-offset-2"
                    >
                      {t(`bring.${part}`)}
                    </Link>
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      </div>
      {apart === null ? null : (
        <p className="mt-3 max-w-[72ch] border-t border-hairline pt-3 text-prose">
          {Number(row.sales) > (found.sales ?? 0) ? (
            <>
              {t("salesLess", apart)}{" "}
              <Link
                href={`/${slug}${brought.sales}`}
                className="thumb text-accent underline underline-offset-2"
              >
                {t("bring.sales")}
              </Link>
            </>
          ) : (
            t("salesMore", apart)
          )}
        </p>
      )}
    </Section>
  );
}

/** Over fewer days one good week would speak against a month. */
const fewestDays = 28;

/** Where the data come in that take its place. */
const brought = {
  people: "/settings/people-cost",
  sales: "/data/imports",
  margin: "/settings/margins",
  ads: "/settings/ledger",
} as const;

function Figure({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt className="text-meta text-ink-2">{label}</dt>
      <dd className="text-display-small font-semibold">{children}</dd>
    </div>
  );
}
