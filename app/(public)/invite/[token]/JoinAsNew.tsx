"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { Button } from "@/app/_components/Button";
import { Field } from "@/app/_components/Field";
import { FormProblem } from "@/app/(public)/FormProblem";
import { NewPasswordField } from "@/app/(public)/NewPasswordField";
import { type JoinField, useJoin } from "./useJoin";

/** Makes an account and takes the invitation with it. */
export function JoinAsNew({
  token,
  email,
}: {
  token: string;
  /** the address that the invitation was mailed to: it alone can take it */
  email: string | null;
}) {
  const t = useTranslations("invite");
  const tAuth = useTranslations("auth");
  const { busy, problem, join } = useJoin(token);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    await join({
      name: String(typed.get("name")),
      email: String(typed.get("email")),
      password: String(typed.get("password")),
    });
  };
  const error = (field: JoinField) =>
    problem?.fields.includes(field) ? { error: tAuth(`error.${field}`) } : {};
  return (
    <form onSubmit={submit} className="space-y-4">
      <FormProblem text={problem?.form ? t(`error.${problem.form}`) : null} />
      <Field
        name="name"
        label={tAuth("name")}
        autoComplete="name"
        required
        maxLength={100}
        {...error("name")}
      />
      <Field
        name="email"
        type="email"
        label={tAuth("email")}
        autoComplete="username"
        required
        {...(email === null ? {} : { value: email, readOnly: true, hint: t("mailedTo") })}
        {...error("email")}
      />
      <NewPasswordField label={tAuth("password")} {...error("password")} />
      <Button type="submit" kind="primary" busy={busy} className="w-full">
        {t("joinButton")}
      </Button>
    </form>
  );
}
