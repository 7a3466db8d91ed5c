import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { AuthCard } from "@/app/(public)/AuthCard";
import { ProviderButton } from "@/app/(public)/ProviderButton";
import { currentPerson } from "@/lib/auth/session";
import { connection } from "@/lib/db/connection";
import { provider } from "@/lib/identity/provider";
import { findInvitation } from "@/lib/members/findInvitation";
import { membership } from "@/lib/tenancy/organisations";
import { JoinAsMyself } from "./JoinAsMyself";
import { JoinAsNew } from "./JoinAsNew";

/** Nobody but who has the link is to find it. */
export async function generateMetadata(): Promise<Metadata> {
  return {
    title: (await getTranslations("invite"))("title"),
    robots: { index: false, follow: false, noarchive: true, nosnippet: true },
    referrer: "no-referrer",
  };
}

/** An invitation, for whoever has its link: taken as the person who is signed in, or with a new account. */
export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [t, tPeople] = [await getTranslations("invite"), await getTranslations("settings.people")];
  const [db, now] = [await connection(), new Date()];
  const found = await findInvitation(db, token, now);
  if (found === null) {
    return (
      <AuthCard title={t("goneTitle")}>
        <p className="phrases text-prose text-ink-2">{t("goneText")}</p>
      </AuthCard>
    );
  }
  const { organisation, role, email, slug, ctx } = found;
  const person = await currentPerson(db, await headers());
  const lead = t("lead", { role: tPeople(`roles.${role}`), may: tPeople(`may.${role}`) });
  const title = t("join", { organisation });
  const back = `/sign-in?callbackUrl=${encodeURIComponent(`/invite/${token}`)}`;
  if (person === null) {
    const at = provider();
    return (
      <AuthCard title={title} lead={lead} other={{ text: t("haveAccount"), label: t("signIn"), href: back }}>
        {at ? (
          <div className="mb-4">
            <ProviderButton name={at.name} back={`/invite/${token}`} />
          </div>
        ) : null}
        <JoinAsNew token={token} email={email} />
      </AuthCard>
    );
  }
  const other = { text: t("somebodyElse"), label: t("signInAsOther"), href: back };
  if ((await membership(ctx, person.id)) !== null) {
    return (
      <AuthCard title={title} other={other}>
        <p className="phrases text-prose text-ink-2">{t("alreadyIn", { organisation })}</p>
        <p className="mt-3">
          <a href={`/${slug}`} className="thumb font-medium text-accent underline-offset-4 hover:underline">
            {t("open", { organisation })}
          </a>
        </p>
      </AuthCard>
    );
  }
  if (email !== null && email !== person.email) {
    return (
      <AuthCard title={title} other={other}>
        <p className="phrases text-prose text-ink-2">{t("otherAddress", { email: person.email })}</p>
      </AuthCard>
    );
  }
  return (
    <AuthCard title={title} lead={lead} other={other}>
      <p className="phrases mb-4 text-prose text-ink-2">
        {t("asYourself", { name: person.name, email: person.email })}
      </p>
      <JoinAsMyself token={token} />
    </AuthCard>
  );
}
