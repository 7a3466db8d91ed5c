"use client";

import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/app/_components/DataTable";
import { dayInZone } from "@/lib/calendar/dayInZone";
import type { ListedPerson } from "@/lib/tenancy/listPeople";
import { type Role, roles } from "@/lib/tenancy/permissions";
import { formatDay } from "@/lib/words/formatDay";
import { ChangeRole } from "./ChangeRole";
import { RemoveMember } from "./RemoveMember";

/** The people; who may manage members finds beside each what can be done. */
export function PeopleTable({
  slug,
  people,
  self,
  own,
  lastOwner,
  shown: { timezone, today },
}: {
  slug: string;
  people: readonly ListedPerson[];
  /** id of the reader */
  self: string;
  /** the reader's role where they may manage members, else null */
  own: Role | null;
  /** whether there is but one owner */
  lastOwner: boolean;
  shown: { timezone: string; today: string };
}) {
  const t = useTranslations("settings.people");
  const tMembers = useTranslations("members");
  const locale = useLocale();
  const day = (instant: string) => formatDay(dayInZone(instant, timezone), locale, today);
  const given = own === null ? [] : roles.slice(0, roles.indexOf(own) + 1);
  return (
    <DataTable<ListedPerson>
      caption={t("title")}
      rows={people}
      rowKey={({ id }) => id}
      empty={null}
      columns={[
        {
          id: "name",
          label: t("name"),
          cell: ({ id, name, email, since }) => (
            <span className="block min-w-24 max-w-96 wrap-anywhere">
              <span className="font-medium">{name}</span>
              {id === self ? <span className="text-ink-3"> ({t("you")})</span> : null}
              {email ? <span className="block text-meta text-ink-3">{email}</span> : null}
              <span className="block text-meta text-ink-3 sm:hidden">
                {t("since")} {day(since)}
              </span>
            </span>
          ),
        },
        {
          id: "role",
          label: t("role"),
          cell: ({ role }) => <span className="whitespace-nowrap">{t(`roles.${role}`)}</span>,
        },
        { id: "may", label: t("mayLabel"), wideOnly: true, cell: ({ role }) => t(`may.${role}`) },
        {
          id: "since",
          label: t("since"),
          align: "right",
          nowrap: true,
          wideOnly: true,
          cell: ({ since }) => day(since),
        },
        ...(own === null
          ? []
          : [
              {
                id: "seen",
                label: tMembers("lastSeen"),
                align: "right" as const,
                nowrap: true,
                wideOnly: true,
                cell: ({ lastSeen }: ListedPerson) => (lastSeen ? day(lastSeen) : tMembers("neverSeen")),
              },
              {
                id: "manage",
                label: tMembers("manage"),
                align: "right" as const,
                cell: (person: ListedPerson) =>
                  !given.includes(person.role) || (person.role === "owner" && lastOwner) ? (
                    <span className="text-ink-3">–</span>
                  ) : (
                    <span className="flex justify-end gap-2 max-sm:flex-col max-sm:items-end">
                      <ChangeRole slug={slug} person={person} given={given} />
                      {person.id === self ? null : <RemoveMember slug={slug} person={person} />}
                    </span>
                  ),
              },
            ]),
      ]}
    />
  );
}
