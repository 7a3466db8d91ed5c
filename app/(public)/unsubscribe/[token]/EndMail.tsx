"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_components/Button";
import { EmptyState } from "@/app/_components/EmptyState";

/** Ends a mail, once it was pressed. */
export function EndMail({ token }: { token: string }) {
  const t = useTranslations("unsubscribe");
  const [state, setState] = useState<"asks" | "busy" | "done" | "problem">("asks");
  const end = async () => {
    setState("busy");
    const path = `/api/v1/unsubscribe/${encodeURIComponent(token)}`;
    const body = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
    const answer = await fetch(path, { method: "POST", body }).catch(() => null);
    setState(answer?.ok ? "done" : "problem");
  };
  if (state === "done") return <EmptyState wholePage title={t("doneTitle")} text={t("doneText")} />;
  return (
    <EmptyState wholePage title={t("title")} text={t("text")}>
      <Button kind="primary" busy={state === "busy"} onClick={end}>
        {t("end")}
      </Button>
      <p role="alert" className="w-full font-medium text-state-off-track empty:hidden">
        {state === "problem" ? t("problem") : null}
      </p>
    </EmptyState>
  );
}
