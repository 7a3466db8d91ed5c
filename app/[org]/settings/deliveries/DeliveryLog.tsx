"use client";

import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/app/_components/DataTable";
import type { ListedDelivery } from "@/lib/delivery/listDeliveries";
import { formatTime } from "@/lib/words/formatTime";
import { SendAgain } from "./SendAgain";
import { StateWord } from "./StateWord";
import { useDeliveryWords } from "./useDeliveryWords";

/** What became of every report for every channel, the newest first. */
export function DeliveryLog({
  slug,
  deliveries,
  timezone,
  today,
}: {
  slug: string;
  deliveries: readonly ListedDelivery[];
  timezone: string;
  today: string;
}) {
  const t = useTranslations("deliveries");
  const locale = useLocale();
  const words = useDeliveryWords();
  const time = (instant: string) => formatTime(instant, timezone, locale, today);
  return (
    <DataTable<ListedDelivery>
      caption={t("log")}
      rows={deliveries}
      rowKey={({ channelId, occasion }) => `${channelId} ${occasion}`}
      empty={<p className="phrases text-prose text-ink-2">{t("logEmpty")}</p>}
      columns={[
        {
          id: "occasion",
          label: t("report"),
          nowrap: true,
          cell: ({ occasion }) => words.occasion(occasion),
        },
        {
          id: "channel",
          label: t("channel"),
          cell: ({ channel, kind }) => (
            <span className="block min-w-28">
              {channel}
              <span className="block text-meta text-ink-3">{t(`kind.${kind}`)}</span>
            </span>
          ),
        },
        {
          id: "state",
          label: t("stateLabel"),
          cell: ({ state, answer, instead }) => (
            <span className="block min-w-48">
              <StateWord state={state} />
              <span className="phrases block text-meta text-ink-3">{words.answer(answer, instead)}</span>
            </span>
          ),
        },
        {
          id: "when",
          label: t("when"),
          nowrap: true,
          cell: ({ state, dueAt, endedAt, triedAt }) =>
            state === "due" ? t("dueAt", { time: time(dueAt) }) : time(endedAt ?? triedAt ?? dueAt),
        },
        {
          id: "again",
          label: t("actions"),
          align: "right",
          cell: ({ channelId, occasion, again, state }) =>
            again ? (
              <SendAgain
                slug={slug}
                channel={channelId}
                occasion={occasion}
                name={words.occasion(occasion)}
                unknown={state === "unknown"}
              />
            ) : (
              <span className="text-ink-3">–</span>
            ),
        },
      ]}
    />
  );
}
