import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Page } from "@/app/_components/Page";
import { ReportSheet } from "@/app/_components/ReportSheet";
import { AuthCard } from "@/app/(public)/AuthCard";
import { connection } from "@/lib/db/connection";
import { findShare, noteShareUse } from "@/lib/report/share/findShare";
import { isUnlocked, passName } from "@/lib/report/share/unlockShare";
import { shownReport } from "@/lib/report/shownReport";
import { formatDay } from "@/lib/words/formatDay";
import { Unlock } from "./Unlock";

/** Nobody but who has the link is to find it. */
export async function generateMetadata(): Promise<Metadata> {
  return {
    title: (await getTranslations("shared"))("title"),
    robots: { index: false, follow: false, noarchive: true, nosnippet: true },
    referrer: "no-referrer",
  };
}

/** One report, for whoever has its link: the sheet and nothing that leads on. */
export default async function SharedPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [t, locale] = [await getTranslations("shared"), await getLocale()];
  const share = await findShare(await connection(), token, new Date());
  if (share === null) notFound();
  if (!isUnlocked(share, (await cookies()).get(passName(share))?.value)) {
    return (
      <AuthCard title={t("title")}>
        <p className="mb-4 text-prose text-ink-2">{t("asks")}</p>
        <Unlock token={token} />
      </AuthCard>
    );
  }
  const [{ document, signedOff }] = await Promise.all([
    shownReport(share.ctx, share.period, { version: share.version, locale }),
    noteShareUse(share),
  ]);
  return (
    <Page title={document.title} lead={document.subtitle}>
      <p className="-mt-2 mb-4 text-meta text-ink-2">
        {signedOff ? t("signed", { name: signedOff.by }) : t("unsigned")}
        {" · "}
        {t("until", { day: formatDay(share.expiresAt.toISOString().slice(0, 10), locale) })}
      </p>
      <ReportSheet document={document} />
    </Page>
  );
}
