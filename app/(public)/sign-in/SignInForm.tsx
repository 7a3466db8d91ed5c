"use client";

import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "../../_components/Button";
import { Field } from "../../_components/Field";
import { FormProblem } from "../FormProblem";
import { firstPage } from "./firstPage";

const problems = { CredentialsSignin: "wrong", "too-many-requests": "tooMany" } as const;
type Problem = "wrong" | "tooMany" | "unreachable";

/** E-mail and password; which of the two is wrong is not said. Leads on to where one came from. */
export function SignInForm() {
  const t = useTranslations("auth");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(null);
    const found = await enter(String(form.get("email")), String(form.get("password")));
    if (found === null) return window.location.assign(await firstPage(window.location.href));
    setProblem(found);
    setBusy(false);
  };

  return (
    <form onSubmit={submit} className="space-y-4">
      <FormProblem text={problem === null ? null : t(`error.${problem}`)} />
      <Field name="email" type="email" label={t("email")} autoComplete="username" required />
      <Field name="password" type="password" label={t("password")} autoComplete="current-password" required />
      <Button type="submit" kind="primary" busy={busy} className="w-full">
        {t("signIn")}
      </Button>
    </form>
  );
}

async function enter(email: string, password: string): Promise<Problem | null> {
  try {
    const answer = await signIn("credentials", { email, password, redirect: false });
    if (answer && !answer.error) return null;
    return problems[answer?.error as keyof typeof problems] ?? "unreachable";
  } catch {
    return "unreachable";
  }
}
