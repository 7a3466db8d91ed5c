"use client";

import { useTranslations } from "next-intl";
import { MenuItem } from "./MenuItem";

/** Ends the session by a POST with its token, then leaves every page of the organisation behind. */
export function SignOutButton() {
  const t = useTranslations("shell");
  const leave = async () => {
    const { signOut } = await import("next-auth/react");
    await signOut({ redirect: false });
    window.location.assign("/");
  };
  return <MenuItem onClick={leave}>{t("signOut")}</MenuItem>;
}
