import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/app/_components/DataTable";
import { FigureLink } from "@/app/_components/FigureLink";
import { Section } from "@/app/_components/Section";
import type { ChainAnswer } from "@/lib/chain/chainAnswer";
import { formatDays } from "@/lib/words/formatDay";
import { formatDuration } from "@/lib/words/formatDuration";
import { formatMoney } from "@/lib/words/formatMoney";
import { formatNumber } from "@/lib/words/formatNumber";
import { chainOrdersHref, chainOrdersSearch } from "./chainOrdersHref";
import { OrdersFigure } from "./OrdersFigure";

/** How long it takes until an order is paid in full, and what is unpaid today, by age. */
export function Payment({ slug, answer }: { slug: string; answer: ChainAnswer }) {
  const t = useTranslations("chain.payment");
  const locale = useLocale();
  const { from, to, payment, unpaid, orders, currency } = answer;
  const days = (value: number | null) => formatDuration(value === null ? null : value * 86_400, locale);
  const most = Math.max(0, ...(unpaid ?? []).map(({ amount }) => Number(amount)));
  return (
    <Section title={t("title")}>
      {payment === null ? (
        <p className="text-ink-2">{t("none")}</p>
      ) : (
        <div className="grid gap-6 lg:grid-cols-2">
          <dl className="grid grid-cols-2 content-start gap-4 sm:grid-cols-3">
            <div>
              <dt className="text-meta text-ink-2">{t("median")}</dt>
              <dd className="text-verdict font-semibold">{days(payment.medianDays)}</dd>
            </div>
            <div>
              <dt className="text-meta text-ink-2">{t("p90")}</dt>
              <dd className="text-verdict font-semibold">{days(payment.p90Days)}</dd>
            </div>
            <div>
              <dt className="text-meta text-ink-2">{t("paid")}</dt>
              <dd className="text-verdict font-semibold">
                <OrdersFigure slug={slug} query={{ from, to, of: "paid" }} count={payment.orders} />{" "}
                <span className="text-meta font-normal text-ink-3">
                  {t.rich("ofOrders", {
                    count: formatNumber(orders, locale),
                    list: (words) => (
                      <OrdersFigure slug={slug} query={{ from, to, of: "all" }} count={orders}>
                        {words}
                      </OrdersFigure>
                    ),
                  })}
                </span>
              </dd>
            </div>
          </dl>
          {unpaid === null ? (
            <p className="text-ink-2">{t("tooMany")}</p>
          ) : (
            <div>
              <h3 className="mb-1 text-body font-semibold">{t("unpaidTitle")}</h3>
              <DataTable
                caption={t("unpaidTitle")}
                rows={unpaid}
                rowKey={({ fromDays }) => String(fromDays)}
                empty={null}
                columns={[
                  {
                    id: "age",
                    label: t("column.age"),
                    nowrap: true,
                    cell: (age) => (
                      <span title={formatDays(age.from, age.to, locale)}>
                        {t("age", { from: age.fromDays, to: age.toDays })}
                        <span
                          className="mt-0.5 block h-1 rounded-full bg-ink-3"
                          style={{ width: `${most === 0 ? 0 : (Number(age.amount) / most) * 100}%` }}
                          aria-hidden="true"
                        />
                      </span>
                    ),
                  },
                  {
                    id: "orders",
                    label: t("column.orders"),
                    align: "right",
                    cell: (age) => (
                      <OrdersFigure
                        slug={slug}
                        query={{ from: age.from, to: age.to, of: "unpaid" }}
                        count={age.orders}
                      />
                    ),
                  },
                  {
                    id: "amount",
                    label: t("column.amount"),
                    align: "right",
                    cell: (age) => {
                      const query = { from: age.from, to: age.to, of: "unpaid" } as const;
                      return (
                        <FigureLink
                          href={chainOrdersHref(slug, query)}
                          list={`/api/v1/chain/orders${chainOrdersSearch(query)}`}
                          figure={{ sum: age.amount, of: "unpaid" }}
                          className="font-medium"
                        >
                          {formatMoney(age.amount, currency, locale)}
                        </FigureLink>
                      );
                    },
                  },
                ]}
              />
            </div>
          )}
        </div>
      )}
    </Section>
  );
}
