"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/app/_components/Button";
import { DataTable } from "@/app/_components/DataTable";
import { FormNote } from "@/app/_components/form/FormNote";
import { Moves } from "@/app/_components/restating/Moves";
import { useRestating } from "@/app/_components/restating/useRestating";
import type { Typed } from "@/lib/typed/typedSchema";
import { formatDay } from "@/lib/words/formatDay";
import { formatMoney } from "@/lib/words/formatMoney";
import { formatNumber } from "@/lib/words/formatNumber";
import { percentOf } from "../margins/shareOf";

type Row = Typed["items"][number];

/** What was typed, by the day it holds from; each can be taken away again. */
export function TypedTable({
  slug,
  items,
  currency,
  today,
  mayWrite,
  payHidden,
}: {
  slug: string;
  items: readonly Row[];
  currency: string;
  today: string;
  mayWrite: boolean;
  payHidden: boolean;
}) {
  const t = useTranslations("typed.page");
  const locale = useLocale();
  const restating = useRestating(slug);
  const money = (amount: string | null) => (amount === null ? "–" : formatMoney(amount, currency, locale));
  const right = "right" as const;
  return (
    <>
      <DataTable<Row>
        caption={t("list")}
        rows={items}
        rowKey={({ from }) => from}
        empty={<p className="text-ink-2">{t("empty")}</p>}
        columns={[
          { id: "from", label: t("from"), nowrap: true, cell: ({ from }) => formatDay(from, locale, today) },
          {
            id: "people",
            label: t("people"),
            align: right,
            cell: ({ people }) => (people === null ? "–" : formatNumber(Number(people), locale)),
          },
          {
            id: "pay",
            label: t("pay"),
            align: right,
            cell: ({ pay }) => (payHidden ? t("hidden") : money(pay)),
          },
          { id: "sales", label: t("sales"), align: right, cell: ({ sales }) => money(sales) },
          {
            id: "margin",
            label: t("margin"),
            align: right,
            cell: ({ margin }) => (margin === null ? "–" : `${percentOf(margin)}%`),
          },
          { id: "ads", label: t("ads"), align: right, cell: ({ ads }) => money(ads) },
          ...(mayWrite
            ? [
                {
                  id: "remove",
                  label: t("remove"),
                  align: right,
                  cell: ({ from }: Row) => (
                    <Button
                      small
                      busy={restating.busy}
                      aria-label={t("removeFrom", { from: formatDay(from, locale, today) })}
                      onClick={() => restating.propose("PUT", "/api/v1/typed-start", { from })}
                    >
                      {t("remove")}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {restating.problem ? <FormNote sending={restating} /> : null}
      <Moves restating={restating} currency={currency} />
    </>
  );
}
