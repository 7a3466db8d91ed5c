"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/app/_components/Button";
import { DataTable } from "@/app/_components/DataTable";
import { FormNote } from "@/app/_components/form/FormNote";
import { Moves } from "@/app/_components/restating/Moves";
import { useRestating } from "@/app/_components/restating/useRestating";
import type { Settings } from "@/lib/settings/readSettings";
import { formatDay } from "@/lib/words/formatDay";
import { percentOf } from "./shareOf";

type Margin = Settings["estimatedMargins"][number];

/** The margins that were entered, by channel and day; each can be taken out again. */
export function MarginTable({
  slug,
  settings,
  today,
  mayWrite,
}: {
  slug: string;
  settings: Settings;
  today: string;
  mayWrite: boolean;
}) {
  const t = useTranslations("margins");
  const locale = useLocale();
  const restating = useRestating(slug);
  const margins = settings.estimatedMargins;
  const name = ({ channel }: Margin) => channel ?? t("whole");
  const inForce = (margin: Margin) =>
    margin === margins.findLast(({ channel, from }) => channel === margin.channel && from <= today);
  const remove = (gone: Margin) =>
    restating.propose("PUT", "/api/v1/settings", {
      estimatedMargins: margins.filter((margin) => margin !== gone),
    });
  return (
    <>
      <DataTable<Margin>
        caption={t("list")}
        rows={margins}
        rowKey={({ channel, from }) => JSON.stringify([channel, from])}
        empty={<p className="text-ink-2">{t("empty")}</p>}
        columns={[
          { id: "channel", label: t("channel"), cell: name },
          { id: "share", label: t("share"), align: "right", cell: ({ share }) => `${percentOf(share)}%` },
          {
            id: "from",
            label: t("from"),
            align: "right",
            cell: ({ from }) => formatDay(from, locale, today),
          },
          {
            id: "state",
            label: t("state"),
            cell: (margin) => t(inForce(margin) ? "current" : margin.from > today ? "coming" : "past"),
          },
          ...(mayWrite
            ? [
                {
                  id: "remove",
                  label: t("remove"),
                  align: "right" as const,
                  cell: (margin: Margin) => (
                    <Button
                      small
                      busy={restating.busy}
                      aria-label={t("removeName", {
                        name: name(margin),
                        from: formatDay(margin.from, locale, today),
                      })}
                      onClick={() => remove(margin)}
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
      <Moves restating={restating} currency={settings.currency} />
    </>
  );
}
