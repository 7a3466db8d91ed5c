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
          cell: ({ name, kind, to, readable }) => (
            <span className="block min-w-36">
              <span className="font-medium break-words">{name}</span>
              <span className="block text-meta text-ink-3">
                {t(`kind.${kind}`)}
                {to ? ` · ${to}` : ""}
              </span>
              {readable ? null : <Badge tone="worse">{t("unreadable")}</Badge>}
            </span>
          ),
        },
        {
          id: "what",
          label: t("what"),
          cell: ({ version, hour, locale: language, ...wanted }) => (
            <span className="block min-w-40">
              {(["weekly", "monthly", "alerts"] as const)
                .filter((what) => wanted[what])
                .map((what) => t(`form.${what}`))
                .join(" · ") || t("nothing")}
              <span className="block text-meta text-ink-3">
                {t(`version.${version}`)} · {String(hour).padStart(2, "0")}:00 ·{" "}
                {language === "zh" ? "简体中文" : "English"}
              </span>
            </span>
          ),
        },
        {
          id: "last",
          label: t("last"),
          cell: ({ last }) =>
            last === null ? (
              <span className="text-ink-3">{t("never")}</span>
            ) : (
              <span className="block min-w-40">
                <StateWord state={last.state} />
                <span className="block text-meta text-ink-3">
                  {words.occasion(last.occasion)}
                  {last.at ? ` · ${time(last.at)}` : ""}
                </span>
              </span>
            ),
        },
        {
          id: "actions",
          label: t("actions"),
          align: "right",
          cell: (channel) =>
            channel.endedAt === null ? (
              <span className="inline-flex items-start gap-2">
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
