import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { DataTable } from "@/app/_components/DataTable";
import { Icon } from "@/app/_components/Icon";
import { Link } from "@/app/_components/Link";
import type { ChainAnswer } from "@/lib/chain/chainAnswer";
import { breaks } from "@/lib/chain/chainOrdersQuery";
import { formatShare } from "@/lib/words/formatShare";
import { segment } from "../segment";
import { OrdersFigure } from "./OrdersFigure";

/** The links of the chain in their order: how many orders pass each alone, and where and why the others first break. */
export function LinksTable({ slug, answer }: { slug: string; answer: ChainAnswer }) {
  const t = useTranslations("chain");
  const locale = useLocale();
  const { from, to, links } = answer;
  const csv = new URLSearchParams({ from, to, organisation: slug });
  return (
    <>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-body font-semibold">{t("whereTitle")}</h3>
        <ButtonLink href={`/api/v1/chain.csv?${csv}`} kind="quiet" small download>
          <Icon name="download" />
          CSV
        </ButtonLink>
      </div>
      <DataTable
        caption={t("whereTitle")}
        rows={links}
        rowKey={({ process }) => process}
        empty={null}
        columns={[
          {
            id: "link",
            label: t("column.link"),
            cell: ({ process, name }) => (
              <Link
                href={`/${slug}/processes/${segment(process)}`}
                className="thumb font-medium text-accent underline-offset-2 hover:underline"
              >
                {`${links.findIndex((link) => link.process === process) + 1}. ${name}`}
              </Link>
            ),
          },
          {
            id: "alone",
            label: t("column.alone"),
            cell: ({ orders, unbroken }) => {
              const share = orders === 0 ? null : unbroken / orders;
              return (
                <span className="flex items-center gap-2">
                  <span
                    className="h-2 w-16 shrink-0 overflow-hidden rounded-full bg-band sm:w-32"
                    aria-hidden="true"
                  >
                    <span
                      className="block h-full bg-level-autonomous"
                      style={{ width: `${(share ?? 0) * 100}%` }}
                    />
                  </span>
                  {formatShare(share, locale)}
                </span>
              );
            },
          },
          {
            id: "passed",
            label: t("column.passed"),
            align: "right",
            wideOnly: true,
            cell: ({ process, unbroken }) => (
              <OrdersFigure slug={slug} query={{ from, to, of: "passed", link: process }} count={unbroken} />
            ),
          },
          {
            id: "orders",
            label: t("column.orders"),
            align: "right",
            cell: ({ process, orders }) => (
              <OrdersFigure slug={slug} query={{ from, to, of: "at", link: process }} count={orders} />
            ),
          },
          {
            id: "broken",
            label: t("column.broken"),
            align: "right",
            cell: ({ process, broken }) => (
              <OrdersFigure
                slug={slug}
                query={{ from, to, of: "broken", link: process }}
                count={broken.all}
              />
            ),
          },
          ...breaks.map((why) => ({
            id: why,
            label: t(`why.${why}`),
            align: "right" as const,
            wideOnly: true,
            cell: ({ process, broken }: ChainAnswer["links"][number]) => (
              <OrdersFigure
                slug={slug}
                query={{ from, to, of: "broken", link: process, why }}
                count={broken[why]}
              />
            ),
          })),
        ]}
      />
    </>
  );
}
