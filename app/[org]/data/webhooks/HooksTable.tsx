"use client";

import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/app/_components/Badge";
import { DataTable } from "@/app/_components/DataTable";
import { EmptyState } from "@/app/_components/EmptyState";
import type { ListedHook } from "@/lib/hooks/listHooks";
import { formatTime } from "@/lib/words/formatTime";
import { Revoke } from "../Revoke";
import { CopyAddress } from "./CopyAddress";
import { RotateHook } from "./RotateHook";

/** The organisation's webhooks, the newest first; revoked ones stay, so that the log can be understood. */
export function HooksTable({
  slug,
  hooks,
  address,
  timezone,
  today,
}: {
  slug: string;
  hooks: readonly ListedHook[];
  address: string;
  timezone: string;
  today: string;
}) {
  const t = useTranslations("data.hooks");
  const locale = useLocale();
  const time = (instant: string) => formatTime(instant, timezone, locale, today);
  return (
    <DataTable<ListedHook>
      caption={t("list")}
      rows={hooks}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t("emptyTitle")} text={t("emptyText")} />}
      columns={[
        {
          id: "name",
          label: t("name"),
          cell: ({ name, source, mapping, path, revokedAt }) => (
            <span className="block min-w-32 wrap-anywhere">
              <span className="font-medium">{name}</span>
              <span className="block text-meta text-ink-3">
                {source} · {mapping ? t("mapped") : t("unmapped")}
              </span>
              {revokedAt === null ? (
                <span className="sm:hidden">
                  <CopyAddress text={`${address}${path}`} shown={path} />
                </span>
              ) : null}
            </span>
          ),
        },
        {
          id: "address",
          label: t("address"),
          wideOnly: true,
          cell: ({ path, revokedAt }) =>
            revokedAt === null ? (
              <CopyAddress text={`${address}${path}`} shown={path} />
            ) : (
              <code className="font-mono text-meta text-ink-3">{path}</code>
            ),
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
          cell: ({ revokedAt, readable, previousUntil }) =>
            revokedAt !== null ? (
              <span className="text-ink-3">{t("revoked", { day: time(revokedAt) })}</span>
            ) : !readable ? (
              <Badge tone="worse">{t("unreadable")}</Badge>
            ) : previousUntil !== null ? (
              t("twoSecrets", { day: time(previousUntil) })
            ) : (
              <span className="whitespace-nowrap">{t("inForce")}</span>
            ),
        },
        {
          id: "actions",
          label: t("actions"),
          align: "right",
          cell: ({ id, name, path, revokedAt }) =>
            revokedAt === null ? (
              <span className="inline-flex gap-2 max-sm:flex-col max-sm:items-end">
                <RotateHook slug={slug} id={id} name={name} address={`${address}${path}`} />
                <Revoke slug={slug} what="hooks" id={id} name={name} />
              </span>
            ) : (
              <span className="text-ink-3">–</span>
            ),
        },
      ]}
    />
  );
}
