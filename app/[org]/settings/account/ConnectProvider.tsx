"use client";

import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { Field } from "@/app/_components/Field";
import { Confirm } from "@/app/_components/form/Confirm";
import { useSend } from "@/app/_components/form/useSend";

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
  const tFactor = useTranslations("secondFactor");
  const sending = useSend(slug);
  const wrong = sending.problem?.fields.includes("password") ? { error: tFactor("error.password") } : {};
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
        const body = { password: form.get("providerPassword") };
        if (connected) return (await sending.send("DELETE", "/api/v1/account/identity", body)) !== null;
        if ((await sending.look("POST", "/api/v1/account/identity", body)) === null) return false;
        await signIn("oidc", { callbackUrl: `/${slug}/settings/account` });
        return true;
      }}
    >
      <Field
        // a name of its own: the label finds its field by it, and the second factor asks for a password on this page too
        name="providerPassword"
        type="password"
        label={tFactor("password")}
        autoComplete="current-password"
        required
        {...wrong}
      />
    </Confirm>
  );
}
