"use client";

import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "../../_components/Button";
import { Field } from "../../_components/Field";
import { FormProblem } from "../FormProblem";
import { CodeField } from "./CodeField";
import { firstPage } from "./firstPage";

const problems = {
  CredentialsSignin: "wrong",
  "too-many-requests": "tooMany",
  "code-needed": "codeNeeded",
  "code-wrong": "codeWrong",
} as const;
type Problem = (typeof problems)[keyof typeof problems] | "unreachable";

/**
 * E-mail and password; which of the two is wrong is not said. Who has a second factor is asked for its code then. Leads
 * on to where one came from.
 */
export function SignInForm() {
  const t = useTranslations("auth");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Exclude<Problem, "codeNeeded"> | null>(null);
  const [asksCode, setAsksCode] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(null);
    const found = await enter({
      email: String(form.get("email")),
      password: String(form.get("password")),
      code: String(form.get("code") ?? ""),
    });
    if (found === null) return window.location.assign(await firstPage(window.location.href));
    if (found === "codeNeeded") setAsksCode(true);
    setProblem(found === "codeNeeded" ? null : found);
    setBusy(false);
  };

  return (
    <form onSubmit={submit} className="space-y-4">
      <FormProblem text={problem === null ? null : t(`error.${problem}`)} />
      <Field name="email" type="email" label={t("email")} autoComplete="username" required />
      <Field name="password" type="password" label={t("password")} autoComplete="current-password" required />
      {asksCode ? <CodeField /> : null}
      <Button type="submit" kind="primary" busy={busy} className="w-full">
        {t("signIn")}
      </Button>
    </form>
  );
}

async function enter(typed: { email: string; password: string; code: string }): Promise<Problem | null> {
  try {
    const answer = await signIn("credentials", { ...typed, redirect: false });
    if (answer && !answer.error) return null;
    return problems[answer?.error as keyof typeof problems] ?? "unreachable";
  } catch {
    return "unreachable";
  }
}
