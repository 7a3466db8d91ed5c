"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/_components/Button";
import { Field } from "@/app/_components/Field";
import { FormProblem } from "@/app/(public)/FormProblem";

/** The address that a link is to be mailed to; what comes back is the same whether or not it is somebody's. */
export function AskResetForm({ language }: { language: string }) {
  const t = useTranslations("reset");
  const tAuth = useTranslations("auth");
  const [busy, setBusy] = useState(false);
  const [state, setState] = useState<"asked" | "email" | "tooMany" | "unreachable" | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const email = new FormData(event.currentTarget).get("email");
    setBusy(true);
    setState(null);
    const answer = await fetch("/api/v1/password-resets", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ email, language }),
    }).catch(() => null);
    setBusy(false);
    const states = { 202: "asked", 422: "email", 429: "tooMany" } as const;
    setState(states[answer?.status as keyof typeof states] ?? "unreachable");
  };
  if (state === "asked") {
    return (
      <p role="status" className="phrases text-prose">
        {t("asked")}
      </p>
    );
  }
  return (
    <form onSubmit={submit} className="space-y-4">
      <FormProblem text={state === null || state === "email" ? null : tAuth(`error.${state}`)} />
      <Field
        name="email"
        type="email"
        label={tAuth("email")}
        autoComplete="username"
        required
        {...(state === "email" ? { error: tAuth("error.email") } : {})}
      />
      <Button type="submit" kind="primary" busy={busy} className="w-full">
        {t("ask")}
      </Button>
    </form>
  );
}
