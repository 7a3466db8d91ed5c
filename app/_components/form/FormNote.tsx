"use client";

import { useTranslations } from "next-intl";
import type { Sending } from "./useSend";

/** What became of a form: why it was not saved, or that it was. Read out when it changes. */
export function FormNote({ sending, text }: { sending: Sending; text?: string | undefined }) {
  const t = useTranslations("form");
  const { problem, saved, busy } = sending;
  return (
    <p aria-live="polite" className="min-w-0 text-body">
      {problem ? (
        <span className="font-medium text-state-off-track">{text ?? t(`problem.${problem.kind}`)}</span>
      ) : saved && !busy ? (
        <span className="text-ink-2">{t("saved")}</span>
      ) : null}
    </p>
  );
}
