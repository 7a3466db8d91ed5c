"use client";

import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/app/_components/Badge";
import { DataTable } from "@/app/_components/DataTable";
import { EmptyState } from "@/app/_components/EmptyState";
import type { ListedChannel } from "@/lib/delivery/listChannels";
import { formatTime } from "@/lib/words/formatTime";
import { ChangeChannel } from "./ChangeChannel";
import { EndChannel } from "./EndChannel";
import { StateWord } from "./StateWord";
import { TryChannel } from "./TryChannel";
import { useDeliveryWords } from "./useDeliveryWords";

/** The channels, those in force first, with what became of the last report of each. */
export function ChannelsTable({
  slug,
  channels,
  timezone,
  today,
}: {
  slug: string;
  channels: readonly ListedChannel[];
  timezone: string;
  today: string;
}) {
  const t = useTranslations("deliveries");
  const locale = useLocale();
  const words = useDeliveryWords();
  const time = (instant: string) => formatTime(instant, timezone, locale, today);
  const what = ({ version, hour, locale: language, ...wanted }: ListedChannel) => (
    <>
      {(["weekly", "monthly", "alerts"] as const)
        .filter((one) => wanted[one])
        .map((one) => t(`form.${one}`))
        .join(" · ") || t("nothing")}
      <span className="block text-meta text-ink-3">
        {t(`version.${version}`)} · {String(hour).padStart(2, "0")}:00 ·{" "}
        {language === "zh" ? "简体中文" : "English"}
      </span>
    </>
  );
  const last = ({ last }: ListedChannel) =>
    last === null ? (
      <span className="text-ink-3">{t("never")}</span>
    ) : (
      <>
        <StateWord state={last.state} />
        <span className="block text-meta text-ink-3">
          {words.occasion(last.occasion)}
          {last.at ? ` · ${time(last.at)}` : ""}
        </span>
      </>
    );
  return (
    <DataTable<ListedChannel>
      caption={t("channels")}
      rows={channels}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t("emptyTitle")} text={t("emptyText")} />}
      columns={[
        {
          id: "name",
          label: t("form.name"),
          cell: (channel) => (
            <span className="block min-w-36 wrap-anywhere">
              <span className="font-medium">{channel.name}</span>
              <span className="block text-meta text-ink-3">
                {t(`kind.${channel.kind}`)}
                {channel.to ? ` · ${channel.to}` : ""}
              </span>
              <span className="block space-y-1 py-1 sm:hidden">
                <span className="block">{what(channel)}</span>
                <span className="block">{last(channel)}</span>
              </span>
              {channel.readable ? null : <Badge tone="worse">{t("unreadable")}</Badge>}
            </span>
          ),
        },
        {
          id: "what",
          label: t("what"),
          wideOnly: true,
          cell: (channel) => <span className="block min-w-40">{what(channel)}</span>,
        },
        {
          id: "last",
          label: t("last"),
          wideOnly: true,
          cell: (channel) => <span className="block min-w-40">{last(channel)}</span>,
        },
        {
          id: "actions",
          label: t("actions"),
          align: "right",
          cell: (channel) =>
            channel.endedAt === null ? (
              <span className="inline-flex items-start gap-2 max-sm:flex-col max-sm:items-end">
                <TryChannel slug={slug} id={channel.id} name={channel.name} />
                <ChangeChannel slug={slug} channel={channel} />
                <EndChannel slug={slug} id={channel.id} name={channel.name} />
              </span>
            ) : (
              <span className="text-ink-3">
                {t(`ended.${channel.endedFor ?? "revoked"}`, { time: time(channel.endedAt) })}
              </span>
            ),
        },
      ]}
    />
  );
}
