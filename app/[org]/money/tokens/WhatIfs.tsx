import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/app/_components/DataTable";
import { Link } from "@/app/_components/Link";
import { segment } from "@/app/[org]/processes/segment";
import type { HandoverAtPrices, TokensAnswer } from "@/lib/tokens/tokensAnswer";
import { formatMoney } from "@/lib/words/formatMoney";
import { formatNumber } from "@/lib/words/formatNumber";
import { formatShare } from "@/lib/words/formatShare";
import { formatUnitMoney } from "@/lib/words/formatUnitMoney";
import { type TokensAddress, tokensHref } from "./tokensHref";

export const timesOffered = ["2", "3", "5", "10", "50"] as const;

/** What would be, at another cache hit rate, at list prices, at a multiple of today's price. */
export function WhatIfs({
  slug,
  answer,
  asked,
}: {
  slug: string;
  answer: TokensAnswer;
  asked: TokensAddress;
}) {
  const t = useTranslations("tokens.whatIf");
  const locale = useLocale();
  const { cache, total, currency, handovers, times } = answer;
  const money = (amount: string | null) => formatMoney(amount, currency, locale, "sentence");
  const list = (names: string[]) => new Intl.ListFormat(locale, { type: "conjunction" }).format(names);
  const paying = handovers.filter(({ pays }) => pays.today === true);
  const lost = paying.filter(({ pays }) => pays.atTimes === false);
  const word = (pays: boolean | null) => t(pays === null ? "notKnown" : pays ? "pays" : "paysNot");
  return (
    <>
      <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
        <div>
          <dt className="text-meta font-medium text-ink-3">{t("cacheTitle")}</dt>
          <dd className="phrases text-prose">
            {cache === null
              ? t(answer.complete ? "noCache" : "notLookedInto")
              : cache.processes.length === 0
                ? t("allCached", { agent: cache.agent, rate: formatShare(cache.rate, locale, 0) })
                : t(cache.saved === null ? "cacheUnknown" : "cache", {
                    agent: cache.agent,
                    rate: formatShare(cache.rate, locale, 0),
                    amount: money(cache.saved),
                    names: list(cache.processes.map(({ name }) => name)),
                  })}
          </dd>
        </div>
        <div>
          <dt className="text-meta font-medium text-ink-3">{t("listTitle")}</dt>
          <dd className="phrases text-prose">
            {total.shadowCost === null
              ? t("noList")
              : total.shadowCost === total.cost
                ? t("allList")
                : t("list", { amount: money(total.shadowCost), paid: money(total.cost) })}
          </dd>
        </div>
      </dl>
      {handovers.length === 0 ? null : (
        <div className="mt-4 border-t border-hairline pt-3">
          <p className="phrases text-prose">
            {paying.length === 0
              ? t("nonePay")
              : lost.length === 0
                ? t("allStillPay", { times, names: list(paying.map(({ name }) => name)) })
                : t("someStillPay", { times, names: list(lost.map(({ name }) => name)) })}
          </p>
          <p className="mt-1 mb-2 flex flex-wrap items-center gap-x-3 text-meta text-ink-3">
            {t("timesLabel")}
            {timesOffered.map((offered) => (
              <Link
                key={offered}
                href={tokensHref(slug, asked, { times: offered })}
                scroll={false}
                aria-current={offered === times ? "true" : undefined}
                className={`thumb ${offered === times ? "font-semibold text-ink-1" : "text-accent underline underline-offset-2"}`}
              >
                {t("times", { times: offered })}
              </Link>
            ))}
          </p>
          <DataTable<HandoverAtPrices>
            caption={t("handovers")}
            rows={handovers}
            rowKey={({ process }) => process}
            empty={null}
            columns={[
              {
                id: "process",
                label: t("column.process"),
                cell: ({ process, name }) => (
                  <Link
                    href={`/${slug}/processes/${segment(process)}`}
                    className="thumb font-medium text-accent underline-offset-2 hover:underline"
                  >
                    {name}
                  </Link>
                ),
              },
              {
                id: "way",
                label: t("column.way"),
                wideOnly: true,
                cell: ({ way }) => t(`way.${way}`),
              },
              {
                id: "model",
                label: t("column.model"),
                align: "right",
                wideOnly: true,
                cell: ({ model }) => formatUnitMoney(model, currency, locale),
              },
              { id: "today", label: t("column.today"), nowrap: true, cell: ({ pays }) => word(pays.today) },
              {
                id: "atList",
                label: t("column.atList"),
                wideOnly: true,
                cell: ({ pays }) => word(pays.atList),
              },
              {
                id: "atTimes",
                label: t("times", { times }),
                nowrap: true,
                cell: ({ pays }) => word(pays.atTimes),
              },
              // for who may see salaries
              ...(handovers.every(({ upTo }) => upTo === null)
                ? []
                : [
                    {
                      id: "upTo",
                      label: t("column.upTo"),
                      align: "right" as const,
                      cell: ({ upTo }: HandoverAtPrices) =>
                        upTo === null ? "–" : t("times", { times: formatNumber(upTo, locale, 1) }),
                    },
                  ]),
            ]}
          />
          <p className="mt-2 text-meta text-ink-3">{t("basis")}</p>
        </div>
      )}
    </>
  );
}
