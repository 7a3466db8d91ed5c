"use client";

import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "../../_components/Button";
import { FormProblem } from "../FormProblem";
import { CodeField } from "./CodeField";
import { firstPage } from "./firstPage";

/** The code of the second factor, for who comes from the provider. */
export function CodeForm() {
  const t = useTranslations("auth");
  const tProvider = useTranslations("provider");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get("code"));
    setBusy(true);
    setProblem(null);
    const answer = await signIn("code", { code, redirect: false }).catch(() => undefined);
    if (answer && !answer.error) return window.location.assign(await firstPage(window.location.href));
    setProblem(wordsFor(answer?.error));
    setBusy(false);
  };
  const wordsFor = (error: string | null | undefined) => {
    if (error === "code-late") return tProvider("codeLate");
    if (error === "too-many-requests") return t("error.tooMany");
    return t(error === "code-wrong" || error === "code-needed" ? "error.codeWrong" : "error.unreachable");
  };
  return (
    <form onSubmit={submit} className="space-y-4">
      <FormProblem text={problem} />
      <CodeField />
      <Button type="submit" kind="primary" busy={busy} className="w-full">
        {t("signIn")}
      </Button>
    </form>
  );
}
