"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/_components/Button";
import { Field } from "@/app/_components/Field";
import { FormProblem } from "@/app/(public)/FormProblem";

/** Asks for the password of a link. */
export function Unlock({ token }: { token: string }) {
  const t = useTranslations("shared");
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<"wrong" | "tooMany" | "unreachable" | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get("password"));
    setBusy(true);
    setProblem(null);
    const answer = await fetch("/api/v1/shared", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ token, password }),
    }).catch(() => null);
    setBusy(false);
    if (answer?.ok) return router.refresh();
    setProblem(answer?.status === 401 ? "wrong" : answer?.status === 429 ? "tooMany" : "unreachable");
  };
  return (
    <form onSubmit={submit} className="space-y-4">
      <FormProblem text={problem === null ? null : t(`error.${problem}`)} />
      <Field name="password" type="password" label={t("password")} autoComplete="off" required />
      <Button type="submit" kind="primary" busy={busy} className="w-full">
        {t("open")}
      </Button>
    </form>
  );
}
