import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Link } from "@/app/_components/Link";
import { ClientWords } from "../_components/ClientWords";
import { Icon } from "../_components/Icon";
import { LanguageSwitch } from "../_components/LanguageSwitch";
import { Menu } from "../_components/Menu";
import { ThemeSwitch } from "../_components/ThemeSwitch";
import { themeChoice } from "../_components/theme";

/** The frame of what everybody may see. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("shell");
  const theme = themeChoice((await cookies()).get("theme")?.value);
  return (
    <ClientWords room="(public)">
      <header className="mx-auto flex h-14 w-full max-w-[1280px] items-center gap-2 px-4 sm:px-6">
        <Link href="/" className="flex h-11 min-w-11 items-center text-verdict font-semibold">
          {t("brand")}
        </Link>
        <div className="ml-auto flex items-center gap-1">
          <Menu align="right" label={t("account")} button={<Icon name="settings" size={20} />}>
            <LanguageSwitch />
            <ThemeSwitch theme={theme} />
          </Menu>
          <Link href="/docs" className="flex h-11 items-center px-2 hover:underline sm:h-9">
            {t("guide")}
          </Link>
          <Link href="/sign-in" className="flex h-11 items-center px-2 font-medium hover:underline sm:h-9">
            {t("signIn")}
          </Link>
        </div>
      </header>
      <main>{children}</main>
    </ClientWords>
  );
}
