"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useTransition } from "react";
import { locales } from "@/lib/words/locale";
import { MenuGroup } from "./MenuGroup";
import { MenuItem } from "./MenuItem";
import { setCookie } from "./setCookie";

/** Each language under its own name; the page stays where it is. */
export function LanguageSwitch() {
  const t = useTranslations("language");
  const current = useLocale();
  const router = useRouter();
  const [, start] = useTransition();
  return (
    <MenuGroup title={t("title")}>
      {locales.map((locale) => (
        <MenuItem
          key={locale}
          current={locale === current}
          onClick={() => {
            setCookie("locale", locale);
            start(() => router.refresh());
          }}
        >
          <span lang={locale === "zh" ? "zh-Hans" : "en"}>{t(locale)}</span>
        </MenuItem>
      ))}
    </MenuGroup>
  );
}
