import { getLocale, getTranslations } from "next-intl/server";
import { Section } from "@/app/_components/Section";
import { InviteForm } from "@/app/[org]/settings/people/InviteForm";
import { mailServer } from "@/lib/delivery/mailServer";
import type { Ctx } from "@/lib/tenancy/ctx";
import { may } from "@/lib/tenancy/require";

/** A link for the one who wires it up: an admin, as keys are made by admins alone. */
export async function Invite({ slug, ctx }: { slug: string; ctx: Ctx }) {
  if (!may(ctx, "members:write")) return null;
  const [t, locale] = [await getTranslations("firstRun.invite"), await getLocale()];
  return (
    <Section title={t("title")}>
      <p className="phrases mb-3 max-w-[72ch] text-prose text-ink-2">{t("text")}</p>
      <InviteForm slug={slug} given={["admin", "manager"]} mails={mailServer() !== null} language={locale} />
    </Section>
  );
}
