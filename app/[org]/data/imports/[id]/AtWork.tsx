"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_components/Button";
import { Section } from "@/app/_components/Section";
import { ask } from "@/app/[org]/data/imports/ask";
import { ProgressBar } from "@/app/[org]/data/imports/ProgressBar";
import type { Import } from "@/app/[org]/data/imports/shapes";
import { formatNumber } from "@/lib/words/formatNumber";

/** Work that goes on whether somebody looks or not: how far it is, and a way to stop it. */
export function AtWork({
  slug,
  current,
  state,
  onChange,
}: {
  slug: string;
  current: Import;
  state: "arriving" | "running" | "undoing";
  onChange: (now: Import) => void;
}) {
  const t = useTranslations("imports.work");
  const tForm = useTranslations("form");
  const locale = useLocale();
  const [busy, setBusy] = useState(false);
  const { id, progress, rows, accepted, rejected } = current;
  const cancel = async () => {
    setBusy(true);
    const { content } = await ask<Import>(slug, `/api/v1/imports/${id}/cancel`, { method: "POST" });
    setBusy(false);
    if (content) onChange(content);
  };
  return (
    <Section title={t(`${state}.title`)}>
      <p className="mb-3 max-w-[72ch] text-prose text-ink-2">{t(`${state}.text`)}</p>
      <ProgressBar label={t(`${state}.title`)} share={progress} />
      {state === "running" ? (
        <div className="mt-3 flex flex-wrap items-center justify-between gap-3">
          <p className="text-ink-2">
            {t("counts", {
              rows: formatNumber(rows, locale),
              accepted: formatNumber(accepted, locale),
              rejected: formatNumber(rejected, locale),
            })}
          </p>
          <Button small busy={busy} onClick={cancel}>
            {tForm("cancel")}
          </Button>
        </div>
      ) : null}
    </Section>
  );
}
