"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/_components/Button";
import { CopyBox } from "@/app/_components/CopyBox";
import { Field } from "@/app/_components/Field";
import { Confirm } from "@/app/_components/form/Confirm";
import { FormNote } from "@/app/_components/form/FormNote";
import { useSend } from "@/app/_components/form/useSend";
import { PasswordField } from "../PasswordField";
import { codesOf } from "./codesOf";
import { QrCode } from "./QrCode";

/** Asks for the password, shows the secret to an authenticator app, and takes its first code. */
export function SwitchOn({ slug, onCodes }: { slug: string; onCodes: (codes: string[] | null) => void }) {
  const t = useTranslations("secondFactor");
  const [begun, setBegun] = useState<{ secret: string; address: string } | null>(null);
  const beginning = useSend(slug);
  const confirming = useSend(slug);

  if (begun === null) {
    return (
      <Confirm
        small={false}
        kind="primary"
        button={t("switchOn")}
        title={t("title")}
        text={t("beginText")}
        sending={beginning}
        onConfirm={async (form) => {
          const answer = await beginning.look("POST", "/api/v1/account/second-factor", {
            password: form.get("password"),
          });
          if (answer === null) return false;
          setBegun(answer as { secret: string; address: string });
          return true;
        }}
      >
        <PasswordField sending={beginning} />
      </Confirm>
    );
  }

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = new FormData(event.currentTarget).get("code");
    const answer = await confirming.send("PUT", "/api/v1/account/second-factor", { code });
    if (answer === null) return;
    onCodes(codesOf(answer));
    setBegun(null);
  };
  const wrong = confirming.problem?.fields.includes("code") ? { error: t("error.code") } : {};
  return (
    <form onSubmit={submit} onChange={confirming.forget} className="max-w-[56ch] space-y-4">
      <p className="phrases text-prose">{t("scan")}</p>
      <QrCode text={begun.address} label={t("qr")} />
      <div>
        <p className="mb-1 text-prose text-ink-2">{t("orType")}</p>
        <CopyBox label={t("orType")} text={begun.secret} />
      </div>
      <Field
        name="code"
        label={t("code")}
        hint={t("sixDigits")}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={100}
        required
        {...wrong}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" kind="primary" busy={confirming.busy}>
          {t("confirm")}
        </Button>
        {confirming.problem ? <FormNote sending={confirming} /> : null}
      </div>
    </form>
  );
}
