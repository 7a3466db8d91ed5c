import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuthCard } from "@/app/(public)/AuthCard";
import { isResetLink } from "@/lib/account/setPassword";
import { connection } from "@/lib/db/connection";
import { NewPasswordForm } from "./NewPasswordForm";

/** Nobody but who has the link is to find it. */
export async function generateMetadata(): Promise<Metadata> {
  return {
    title: (await getTranslations("reset"))("setTitle"),
    robots: { index: false, follow: false, noarchive: true, nosnippet: true },
    referrer: "no-referrer",
  };
}

/** A new password, for whoever has the link that was mailed. */
export default async function ResetPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const t = await getTranslations("reset");
  if (!(await isResetLink(await connection(), token, new Date()))) {
    return (
      <AuthCard
        title={t("goneTitle")}
        other={{ text: t("goneText"), label: t("askAgain"), href: "/forgot-password" }}
      >
        <p className="phrases text-prose text-ink-2">{t("goneWhy")}</p>
      </AuthCard>
    );
  }
  return (
    <AuthCard title={t("setTitle")} lead={t("setLead")}>
      <NewPasswordForm token={token} />
    </AuthCard>
  );
}
