"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/_components/Button";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { FormProblem } from "@/app/(public)/FormProblem";
import { NewPasswordField } from "@/app/(public)/NewPasswordField";

/** Sets the password, and leads to the sign-in: every session has ended. */
export function NewPasswordForm({ token }: { token: string }) {
  const t = useTranslations("reset");
  const tAuth = useTranslations("auth");
  const [busy, setBusy] = useState(false);
  const [state, setState] = useState<"set" | "gone" | "password" | "tooMany" | "unreachable" | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = new FormData(event.currentTarget).get("password");
    setBusy(true);
    setState(null);
    const answer = await fetch("/api/v1/password-resets", {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ token, password }),
    }).catch(() => null);
    setBusy(false);
    const states = { 204: "set", 404: "gone", 422: "password", 429: "tooMany" } as const;
    setState(states[answer?.status as keyof typeof states] ?? "unreachable");
  };
  if (state === "set") {
    return (
      <div role="status" className="space-y-4">
        <p className="phrases text-prose">{t("set")}</p>
        <ButtonLink href="/sign-in" kind="primary">
          {t("signIn")}
        </ButtonLink>
      </div>
    );
  }
  const whole =
    state === "gone"
      ? t("goneWhy")
      : state === "tooMany" || state === "unreachable"
        ? tAuth(`error.${state}`)
        : null;
  return (
    <form onSubmit={submit} className="space-y-4">
      <FormProblem text={whole} />
      <NewPasswordField
        label={t("newPassword")}
        {...(state === "password" ? { error: tAuth("error.password") } : {})}
      />
      <Button type="submit" kind="primary" busy={busy} className="w-full">
        {t("setButton")}
      </Button>
    </form>
  );
}
