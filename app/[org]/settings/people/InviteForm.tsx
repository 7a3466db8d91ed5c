"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/app/_components/Button";
import { CopyBox } from "@/app/_components/CopyBox";
import { Field } from "@/app/_components/Field";
import { FormNote } from "@/app/_components/form/FormNote";
import { useSend } from "@/app/_components/form/useSend";
import { Select } from "@/app/_components/Select";
import type { Role } from "@/lib/tenancy/permissions";

/** Invites by a link, which is shown this once, or by mail. */
export function InviteForm({
  slug,
  given,
  mails,
  language,
}: {
  slug: string;
  given: readonly Role[];
  /** whether a mail server is set up */
  mails: boolean;
  language: string;
}) {
  const t = useTranslations("members");
  const tPeople = useTranslations("settings.people");
  const sending = useSend(slug);
  const form = useRef<HTMLFormElement>(null);
  const [made, setMade] = useState<{ link: string | null; email: string } | null>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const email = String(typed.get("email") ?? "").trim();
    setMade(null);
    const answer = await sending.send("POST", "/api/v1/invitations", {
      role: typed.get("role"),
      ...(email === "" ? {} : { email, language }),
    });
    if (typeof answer !== "object" || answer === null || !("path" in answer)) return;
    const { path } = answer as { path: string | null };
    setMade({ link: path === null ? null : `${window.location.origin}${path}`, email });
    form.current?.reset();
  };

  const wrong = (field: string) =>
    sending.problem?.fields.includes(field) ? { error: t(`error.${field as "email"}`) } : {};
  return (
    <>
      {made ? (
        <div role="status" className="mb-4 rounded-tremor-default border border-accent p-4">
          <p className="phrases mb-3 text-prose">
            {made.link === null ? t("mailed", { email: made.email }) : t("linkMade")}
          </p>
          {made.link === null ? null : <CopyBox label={t("link")} text={made.link} />}
          <div className="mt-3">
            <Button small onClick={() => setMade(null)}>
              {t("done")}
            </Button>
          </div>
        </div>
      ) : null}
      <form ref={form} onSubmit={submit} onChange={sending.forget} noValidate className="space-y-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <Select
            name="role"
            label={tPeople("role")}
            options={given.map((value) => ({
              value,
              label: `${tPeople(`roles.${value}`)}: ${tPeople(`may.${value}`)}`,
            }))}
          />
          {mails ? (
            <Field
              name="email"
              type="email"
              label={t("mailTo")}
              hint={t("mailHint")}
              autoComplete="off"
              {...wrong("email")}
            />
          ) : null}
        </div>
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" kind="primary" busy={sending.busy}>
            {t("make")}
          </Button>
          {sending.problem ? (
            <FormNote
              sending={sending}
              text={sending.problem.kind === "conflict" ? t("notMailed") : undefined}
            />
          ) : null}
        </div>
      </form>
    </>
  );
}
