"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { formatMonth } from "@/lib/words/formatDay";
import { Button } from "../Button";
import { FormNote } from "../form/FormNote";
import { MovedFigures } from "./MovedFigures";
import type { Restating, Shown } from "./useRestating";

/** What a change would move of the past, and the two ways on: to save it, with a restatement, or not. */
export function MovesPanel({
  restating,
  shown,
  currency,
}: {
  restating: Restating;
  shown: Shown;
  currency: string;
}) {
  const t = useTranslations("restatement");
  const locale = useLocale();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const { from, to, earlier, figures, notCompared } = shown.moves;
  const months = from && to ? { from: formatMonth(from, locale), to: formatMonth(to, locale) } : null;
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-label={t("title")}
      className="mt-4 rounded-tremor-default border border-control bg-band p-4"
    >
      <h3 className="font-semibold">{t("title")}</h3>
      {figures.length > 0 && months ? (
        <>
          <p className="phrases mt-1 mb-2 max-w-[72ch] text-prose text-ink-2">
            {t("lead", months)} {earlier ? t("earlier", months) : null}
          </p>
          <MovedFigures figures={figures} currency={currency} />
        </>
      ) : null}
      {notCompared?.includes("timezone") ? (
        <p className="phrases mt-2 max-w-[72ch] text-prose text-ink-2">{t("timezone")}</p>
      ) : null}
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <Button kind="primary" busy={restating.busy} onClick={shown.save}>
          {t("save")}
        </Button>
        <Button busy={restating.busy} onClick={restating.cancel}>
          {t("cancel")}
        </Button>
        {restating.problem ? <FormNote sending={restating} /> : null}
      </div>
    </section>
  );
}
