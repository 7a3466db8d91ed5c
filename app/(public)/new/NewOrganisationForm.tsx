"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/_components/Button";
import { Field } from "@/app/_components/Field";
import { type SendProblem, sendProblem } from "@/app/_components/form/sendProblem";
import { FormProblem } from "@/app/(public)/FormProblem";
import { OrganisationFields } from "@/app/(public)/OrganisationFields";

/** Name, zone and currency; leads into the new organisation. */
export function NewOrganisationForm() {
  const t = useTranslations("auth");
  const tInvite = useTranslations("invite");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<SendProblem | null>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = JSON.stringify(Object.fromEntries(new FormData(event.currentTarget)));
    setBusy(true);
    setProblem(null);
    const headers = { "Content-Type": "application/json" };
    const answer = await fetch("/api/v1/organisations", { method: "POST", headers, body }).catch(() => null);
    const content: unknown = await answer?.json().catch(() => null);
    if (answer?.status === 201)
      return window.location.assign(`/${(content as { organisation: string }).organisation}`);
    setProblem(sendProblem(answer?.status ?? 0, content));
    setBusy(false);
  };

  const error = (field: "name" | "timezone" | "currency") =>
    problem?.fields.includes(field)
      ? { error: t(`error.${field === "name" ? ("organisation" as const) : field}`) }
      : {};
  const whole = problem && problem.fields.length === 0 ? problem.kind : null;
  return (
    <form onSubmit={submit} className="space-y-4">
      <FormProblem text={whole && tInvite(`error.${whole === "tooMany" ? "tooMany" : "unreachable"}`)} />
      <Field
        name="name"
        label={t("organisation")}
        autoComplete="organization"
        required
        maxLength={100}
        {...error("name")}
      />
      <OrganisationFields error={error} />
      <Button type="submit" kind="primary" busy={busy} className="w-full">
        {tInvite("newButton")}
      </Button>
    </form>
  );
}
