"use client";

import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/app/_components/DataTable";
import { Confirm } from "@/app/_components/form/Confirm";
import { useSend } from "@/app/_components/form/useSend";
import type { ListedInvitation } from "@/lib/members/listInvitations";
import { formatTime } from "@/lib/words/formatTime";

/** The invitations that can still be taken, each with a way to end it. */
export function InvitationsTable({
  slug,
  invitations,
  shown: { timezone, today },
}: {
  slug: string;
  invitations: readonly ListedInvitation[];
  shown: { timezone: string; today: string };
}) {
  const t = useTranslations("members");
  const tPeople = useTranslations("settings.people");
  const locale = useLocale();
  const until = ({ expiresAt }: ListedInvitation) => formatTime(expiresAt, timezone, locale, today);
  return (
    <DataTable<ListedInvitation>
      caption={t("open")}
      rows={invitations}
      rowKey={({ id }) => id}
      empty={<p className="text-prose text-ink-2">{t("noneOpen")}</p>}
      columns={[
        {
          id: "for",
          label: t("for"),
          cell: (invitation) => (
            <span className="block min-w-24 wrap-anywhere">
              {invitation.email ?? t("whoeverHasIt")}
              <span className="block text-meta text-ink-3 sm:hidden">
                {t("until")} {until(invitation)}
              </span>
            </span>
          ),
        },
        { id: "role", label: tPeople("role"), nowrap: true, cell: ({ role }) => tPeople(`roles.${role}`) },
        { id: "by", label: t("by"), wideOnly: true, cell: ({ by }) => by ?? "–" },
        {
          id: "until",
          label: t("until"),
          align: "right",
          nowrap: true,
          wideOnly: true,
          cell: until,
        },
        {
          id: "revoke",
          label: t("revoke"),
          align: "right",
          cell: (invitation) => <RevokeInvitation slug={slug} invitation={invitation} />,
        },
      ]}
    />
  );
}

function RevokeInvitation({
  slug,
  invitation: { id, email },
}: {
  slug: string;
  invitation: ListedInvitation;
}) {
  const t = useTranslations("members");
  const sending = useSend(slug);
  const title = t("revokeName", { name: email ?? t("whoeverHasIt") });
  return (
    <Confirm
      button={t("revoke")}
      name={title}
      title={title}
      text={t("revokeText")}
      sending={sending}
      onConfirm={async () => (await sending.send("DELETE", `/api/v1/invitations/${id}`)) !== null}
    />
  );
}
