import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { env } from "@/lib/env";
import { languageTag } from "@/lib/words/locale";
import { ClientWords } from "./_components/ClientWords";
import { FollowLinks } from "./_components/FollowLinks";
import { themeChoice } from "./_components/theme";
import { tokens } from "./_components/tokens";
import "./globals.css";

/** What every page says of itself to whom a link to it is sent; pages give their own names and descriptions. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return {
    metadataBase: new URL(env().NEXTAUTH_URL),
    applicationName: t("shell.brand"),
    openGraph: { type: "website", siteName: t("shell.brand") },
    title: { default: t("shell.brand"), template: `%s · ${t("shell.brand")}` },
    description: t("front.description"),
    referrer: "same-origin",
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: tokens.card.light },
    { media: "(prefers-color-scheme: dark)", color: tokens.card.dark },
  ],
};

/** Language and theme are the reader's own, from cookies, so that the first paint is already right. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = themeChoice((await cookies()).get("theme")?.value);
  return (
    <html lang={languageTag(await getLocale())} className={theme === "system" ? undefined : theme}>
      <body>
        <ClientWords room="">{children}</ClientWords>
        <FollowLinks />
      </body>
    </html>
  );
}
