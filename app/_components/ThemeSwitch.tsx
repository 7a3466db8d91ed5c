"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { MenuGroup } from "./MenuGroup";
import { MenuItem } from "./MenuItem";
import { setCookie } from "./setCookie";
import { type ThemeChoice, themeChoices } from "./theme";

/** Changes at once by the class on <html>; the cookie keeps it for the next page from the server. */
export function ThemeSwitch({ theme }: { theme: ThemeChoice }) {
  const t = useTranslations("theme");
  const [current, setCurrent] = useState(theme);
  const choose = (choice: ThemeChoice) => {
    setCookie("theme", choice);
    document.documentElement.classList.remove("light", "dark");
    if (choice !== "system") document.documentElement.classList.add(choice);
    setCurrent(choice);
  };
  return (
    <MenuGroup title={t("title")}>
      {themeChoices.map((choice) => (
        <MenuItem key={choice} current={choice === current} onClick={() => choose(choice)}>
          {t(choice)}
        </MenuItem>
      ))}
    </MenuGroup>
  );
}
