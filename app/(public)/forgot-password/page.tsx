import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AuthCard } from "@/app/(public)/AuthCard";
import { mailServer } from "@/lib/delivery/mailServer";
import { AskResetForm } from "./AskResetForm";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reset"))("askTitle") };
}

/** Asks for a link to a new password; without a mail server says who has one. */
export default async function ForgotPasswordPage() {
  const [t, locale] = [await getTranslations("reset"), await getLocale()];
  const mails = mailServer() !== null;
  return (
    <AuthCard
      title={t("askTitle")}
      {...(mails ? { lead: t("askLead") } : {})}
      other={{ text: t("remembered"), label: t("signIn"), href: "/sign-in" }}
    >
      {mails ? (
        <AskResetForm language={locale} />
      ) : (
        <>
          <p className="phrases text-prose text-ink-2">{t("noMail")}</p>
          <p className="mt-3 text-meta break-words text-ink-2">
            <code>npm run handover -- person reset-link --email …</code>
          </p>
        </>
      )}
    </AuthCard>
  );
}
