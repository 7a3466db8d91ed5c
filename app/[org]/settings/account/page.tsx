import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Section } from "@/app/_components/Section";
import { secondFactorOf } from "@/lib/auth/secondFactor/secondFactorOf";
import { memberOf } from "@/lib/http/memberOf";
import { pageCtx } from "@/lib/http/pageCtx";
import { SettingsPage } from "../SettingsPage";
import { ProviderSection } from "./ProviderSection";
import { SecondFactor } from "./SecondFactor";
import { SignOutEverywhere } from "./SignOutEverywhere";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings.account"))("title") };
}

/** The reader's own account and sessions. */
export default async function AccountPage({
  params,
  searchParams,
}: {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { org: slug } = await params;
  const { connect } = await searchParams;
  const ctx = await pageCtx(slug);
  const { membership, db } = ctx;
  const person = memberOf(ctx);
  const secondFactor = await secondFactorOf(db, person.id);
  const t = await getTranslations("settings.account");
  const tFactor = await getTranslations("secondFactor");
  const tPeople = await getTranslations("settings.people");
  const rows = [
    [t("name"), person.name],
    [t("email"), person.email],
    [tPeople("role"), tPeople(`roles.${membership.role}`)],
  ];
  return (
    <SettingsPage slug={slug} current="account">
      <Section title={t("title")}>
        <dl className="max-w-[56ch]">
          {rows.map(([label, value]) => (
            <div
              key={label}
              className="flex justify-between gap-4 border-b border-hairline py-1.5 last:border-0"
            >
              <dt className="text-ink-2">{label}</dt>
              <dd className="text-right font-medium break-all">{value}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={tFactor("title")}>
        <SecondFactor slug={slug} state={secondFactor} />
      </Section>
      <ProviderSection slug={slug} personId={person.id} db={db} refused={connect} />
      <Section title={t("sessions")}>
        <p className="mb-3 max-w-[72ch] text-prose text-ink-2">{t("sessionsText")}</p>
        <SignOutEverywhere slug={slug} />
      </Section>
    </SettingsPage>
  );
}
