"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "../../_components/Button";
import { Field } from "../../_components/Field";
import { FormProblem } from "../FormProblem";
import { NewPasswordField } from "../NewPasswordField";
import { OrganisationFields } from "../OrganisationFields";
import { type SignUpField, type SignUpProblem, signUpProblem } from "./signUpProblem";

/** A person with an organisation of their own. Zone and currency are guessed from the browser and can be changed. */
export function SignUpForm({
  numbers,
  currency,
}: {
  /** of the little sum, as a query: handed on to the organisation's first page */
  numbers: string;
  /** the one that they are in; null: guessed */
  currency: string | null;
}) {
  const t = useTranslations("auth");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<SignUpProblem>({ form: null, fields: [] });

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = JSON.stringify(Object.fromEntries(new FormData(event.currentTarget)));
    setBusy(true);
    setProblem({ form: null, fields: [] });
    const headers = { "Content-Type": "application/json" };
    const answer = await fetch("/api/v1/sign-up", { method: "POST", headers, body }).catch(() => null);
    const content: unknown = await answer?.json().catch(() => null);
    // the answer has signed the person in
    if (answer?.status === 201) {
      const { organisation } = content as { organisation: string };
      return window.location.assign(`/${organisation}${numbers && `?${numbers}`}`);
    }
    setProblem(signUpProblem(answer?.status ?? 0, content));
    setBusy(false);
  };

  const error = (field: SignUpField) =>
    problem.fields.includes(field) ? { error: t(`error.${field}`) } : {};
  return (
    <form onSubmit={submit} className="space-y-4">
      <FormProblem text={problem.form ? t(`error.${problem.form}`) : null} />
      <Field name="name" label={t("name")} autoComplete="name" required maxLength={100} {...error("name")} />
      <Field
        name="organisation"
        label={t("organisation")}
        autoComplete="organization"
        required
        maxLength={100}
        {...error("organisation")}
      />
      <Field
        name="email"
        type="email"
        label={t("email")}
        autoComplete="username"
        required
        {...error("email")}
      />
      <NewPasswordField label={t("password")} {...error("password")} />
      <OrganisationFields error={error} given={currency} />
      <Button type="submit" kind="primary" busy={busy} className="w-full">
        {t("signUp")}
      </Button>
    </form>
  );
}
