"use client";

import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/app/_components/DataTable";
import { EmptyState } from "@/app/_components/EmptyState";
import type { ListedKey } from "@/lib/auth/listKeys";
import { formatTime } from "@/lib/words/formatTime";
import { Revoke } from "../Revoke";

/** The organisation's keys, the newest first; those that ended stay, so that the log can be understood. */
export function KeysTable({
  slug,
  keys,
  timezone,
  today,
  now,
}: {
  slug: string;
  keys: readonly ListedKey[];
  timezone: string;
  today: string;
  now: string;
}) {
  const t = useTranslations("data.keys");
  const locale = useLocale();
  const time = (instant: string) => formatTime(instant, timezone, locale, today);
  const ended = ({ expiresAt }: ListedKey) => expiresAt !== null && expiresAt <= now;
  const state = (key: ListedKey) => {
    if (key.revokedAt !== null) return t("revoked", { day: time(key.revokedAt) });
    if (key.expiresAt === null) return t("inForce");
    return t(ended(key) ? "ended" : "endsOn", { day: time(key.expiresAt) });
  };
  return (
    <DataTable<ListedKey>
      caption={t("list")}
      rows={keys}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t("emptyTitle")} text={t("emptyText")} />}
      columns={[
        {
          id: "name",
          label: t("name"),
          cell: ({ id, name, scopes }) => (
            <span className="block min-w-32 wrap-anywhere">
              <span className="font-medium">{name}</span>
              <span className="block font-mono text-meta text-ink-3">ho_live_{id}…</span>
              <span className="block font-mono text-meta sm:hidden">{scopes.join(", ")}</span>
            </span>
          ),
        },
        {
          id: "scopes",
          label: t("scopes"),
          wideOnly: true,
          cell: ({ scopes }) => <span className="font-mono text-meta">{scopes.join(", ")}</span>,
        },
        {
          id: "created",
          label: t("created"),
          align: "right",
          wideOnly: true,
          cell: ({ createdAt }) => time(createdAt),
        },
        {
          id: "used",
          label: t("lastUsed"),
          align: "right",
          wideOnly: true,
          cell: ({ lastUsedAt }) => (lastUsedAt ? time(lastUsedAt) : t("never")),
        },
        {
          id: "state",
          label: t("state"),
          cell: (key) => (
            <span className={key.revokedAt !== null || ended(key) ? "text-ink-3" : ""}>{state(key)}</span>
          ),
        },
        {
          id: "revoke",
          label: t("revoke"),
          align: "right",
          cell: (key) =>
            key.revokedAt === null && !ended(key) ? (
              <Revoke slug={slug} what="keys" id={key.id} name={key.name} />
            ) : (
              <span className="text-ink-3">–</span>
            ),
        },
      ]}
    />
  );
}
