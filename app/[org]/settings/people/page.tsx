import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Section } from "@/app/_components/Section";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { mailServer } from "@/lib/delivery/mailServer";
import { memberOf } from "@/lib/http/memberOf";
import { pageCtx } from "@/lib/http/pageCtx";
import { listInvitations } from "@/lib/members/listInvitations";
import { readSettings } from "@/lib/settings/readSettings";
import { listPeople } from "@/lib/tenancy/listPeople";
import { roles } from "@/lib/tenancy/permissions";
import { may } from "@/lib/tenancy/require";
import { SettingsPage } from "../SettingsPage";
import { HandOverOwnership } from "./HandOverOwnership";
import { InvitationsTable } from "./InvitationsTable";
import { InviteForm } from "./InviteForm";
import { LeaveOrganisation } from "./LeaveOrganisation";
import { PeopleTable } from "./PeopleTable";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings.people"))("title") };
}

/** Who can see the organisation, what each may do, who is invited; how one comes in and goes. */
export default async function PeoplePage({ params }: { params: Promise<{ org: string }> }) {
  const { org: slug } = await params;
  const ctx = await pageCtx(slug);
  const self = memberOf(ctx).id;
  const [t, tMembers, locale] = [
    await getTranslations("settings.people"),
    await getTranslations("members"),
    await getLocale(),
  ];
  const manages = may(ctx, "members:write") && !ctx.membership.sample;
  const [{ timezone }, people, invitations] = await Promise.all([
    readSettings(ctx),
    listPeople(ctx),
    manages ? listInvitations(ctx) : [],
  ]);
  const own = ctx.membership.role;
  const today = dayInZone(ctx.now.toISOString(), timezone);
  const given = roles.slice(0, roles.indexOf(own) + 1);
  const others = people.filter(({ id }) => id !== self);
  return (
    <SettingsPage slug={slug} current="people">
      <Section title={t("title")}>
        <p className="mb-3 text-prose text-ink-2">{t("lead")}</p>
        <PeopleTable
          slug={slug}
          people={people}
          self={self}
          own={manages ? own : null}
          lastOwner={people.filter(({ role }) => role === "owner").length === 1}
          shown={{ timezone, today }}
        />
      </Section>
      {manages ? (
        <>
          <Section title={tMembers("invite")}>
            <p className="phrases mb-3 max-w-[72ch] text-prose text-ink-2">{tMembers("inviteLead")}</p>
            <InviteForm slug={slug} given={given} mails={mailServer() !== null} language={locale} />
          </Section>
          <Section title={tMembers("open")}>
            <InvitationsTable slug={slug} invitations={invitations} shown={{ timezone, today }} />
          </Section>
        </>
      ) : null}
      {manages && own === "owner" && others.length > 0 ? (
        <Section title={tMembers("ownership")}>
          <p className="phrases mb-3 max-w-[72ch] text-prose text-ink-2">{tMembers("ownershipText")}</p>
          <HandOverOwnership slug={slug} others={others.map(({ id, name }) => ({ id, name }))} />
        </Section>
      ) : null}
      <Section title={tMembers("leave")}>
        <p className="phrases mb-3 max-w-[72ch] text-prose text-ink-2">{tMembers("leaveText")}</p>
        <LeaveOrganisation slug={slug} name={ctx.membership.name} />
      </Section>
    </SettingsPage>
  );
}
