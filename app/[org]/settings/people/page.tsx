import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/app/_components/DataTable";
import { Section } from "@/app/_components/Section";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { pageCtx } from "@/lib/http/pageCtx";
import { readSettings } from "@/lib/settings/readSettings";
import { type ListedPerson, listPeople } from "@/lib/tenancy/listPeople";
import { may } from "@/lib/tenancy/require";
import { formatDay } from "@/lib/words/formatDay";
import { SettingsPage } from "../SettingsPage";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings.people"))("title") };
}

/** Who can see the organisation, and what each may do. */
export default async function PeoplePage({ params }: { params: Promise<{ org: string }> }) {
  const { org: slug } = await params;
  const ctx = await pageCtx(slug);
  const [t, locale] = [await getTranslations("settings.people"), await getLocale()];
  const [{ timezone }, people] = await Promise.all([readSettings(ctx), listPeople(ctx)]);
  const day = (instant: string) => dayInZone(instant, timezone);
  const today = day(ctx.now.toISOString());
  return (
    <SettingsPage slug={slug} current="people">
      <Section title={t("title")}>
        <p className="mb-3 text-prose text-ink-2">{t("lead")}</p>
        <DataTable<ListedPerson>
          caption={t("title")}
          rows={people}
          rowKey={({ id }) => id}
          empty={null}
          columns={[
            {
              id: "name",
              label: t("name"),
              cell: ({ id, name }) => (
                <span className="whitespace-nowrap">
                  <span className="font-medium">{name}</span>
                  {id === ctx.person.id ? <span className="text-ink-3"> ({t("you")})</span> : null}
                </span>
              ),
            },
            ...(may(ctx, "members:write")
              ? [
                  {
                    id: "email",
                    label: t("email"),
                    cell: ({ email }: ListedPerson) => (
                      <span className="inline-block max-w-72 break-words">{email}</span>
                    ),
                  },
                ]
              : []),
            {
              id: "role",
              label: t("role"),
              cell: ({ role }) => <span className="whitespace-nowrap">{t(`roles.${role}`)}</span>,
            },
            { id: "may", label: t("mayLabel"), cell: ({ role }) => t(`may.${role}`) },
            {
              id: "since",
              label: t("since"),
              align: "right",
              cell: ({ since }) => formatDay(day(since), locale, today),
            },
          ]}
        />
      </Section>
    </SettingsPage>
  );
}
