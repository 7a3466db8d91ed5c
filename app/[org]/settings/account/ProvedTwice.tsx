"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/app/_components/Field";
import { Confirm } from "@/app/_components/form/Confirm";
import { useSend } from "@/app/_components/form/useSend";
import { PasswordField } from "../PasswordField";
import { codesOf } from "./codesOf";

/** What asks for the password and a code: switching off, and new codes for when the device is lost. */
export function ProvedTwice({
  slug,
  does,
  onCodes,
}: {
  slug: string;
  does: "renew" | "switchOff";
  onCodes: (codes: string[] | null) => void;
}) {
  const t = useTranslations("secondFactor");
  const sending = useSend(slug);
  const wrong = sending.problem?.fields.includes("code") ? { error: t("error.code") } : {};
  return (
    <Confirm
      small={false}
      kind={does === "renew" ? "primary" : "danger"}
      button={t(does)}
      title={t(does)}
      text={t(does === "renew" ? "renewText" : "offText")}
      sending={sending}
      onConfirm={async (form) => {
        const body = { password: form.get("password"), code: form.get("code") };
        const answer =
          does === "renew"
            ? await sending.send("POST", "/api/v1/account/recovery-codes", body)
            : await sending.send("DELETE", "/api/v1/account/second-factor", body);
        if (answer === null) return false;
        onCodes(codesOf(answer));
        return true;
      }}
    >
      <PasswordField sending={sending} />
      <Field
        name="code"
        label={t("code")}
        hint={t("codeHint")}
        autoComplete="one-time-code"
        maxLength={100}
        required
        {...wrong}
      />
    </Confirm>
  );
}
