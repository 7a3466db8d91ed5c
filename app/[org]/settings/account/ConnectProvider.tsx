"use client";

import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { Confirm } from "@/app/_components/form/Confirm";
import { useSend } from "@/app/_components/form/useSend";
import { PasswordField } from "../PasswordField";

/** Connects the provider, by the password and a sign-in there, or disconnects it, by the password. */
export function ConnectProvider({
  slug,
  name,
  connected,
}: {
  slug: string;
  name: string;
  connected: boolean;
}) {
  const t = useTranslations("provider");
  const sending = useSend(slug);
  return (
    <Confirm
      small={false}
      key={connected ? "disconnect" : "connect"}
      kind={connected ? "danger" : "primary"}
      button={t(connected ? "disconnect" : "connect", { name })}
      title={t(connected ? "disconnect" : "connect", { name })}
      text={t(connected ? "disconnectText" : "connectText", { name })}
      sending={sending}
      onConfirm={async (form) => {
        const body = { password: form.get("password") };
        if (connected) return (await sending.send("DELETE", "/api/v1/account/identity", body)) !== null;
        if ((await sending.look("POST", "/api/v1/account/identity", body)) === null) return false;
        await signIn("oidc", { callbackUrl: `/${slug}/settings/account` });
        return true;
      }}
    >
      <PasswordField sending={sending} />
    </Confirm>
  );
}
