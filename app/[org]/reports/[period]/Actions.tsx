"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_components/Button";
import { FormNote } from "@/app/_components/form/FormNote";
import { useSend } from "@/app/_components/form/useSend";
import type { ReportAction } from "@/lib/report/reportSchema";

/** Ends what is still open: done today, or dropped. */
export function Actions({
  slug,
  actions,
  mayWrite,
}: {
  slug: string;
  actions: readonly ReportAction[];
  mayWrite: boolean;
}) {
  const t = useTranslations("reports.action");
  const sending = useSend(slug);
  const open = actions.filter(({ state }) => state === "open");
  if (!mayWrite || open.length === 0) return null;
  const end = (id: string, state: "done" | "dropped") =>
    sending.send("PUT", `/api/v1/actions/${encodeURIComponent(id)}`, { state });
  return (
    <div className="mb-4 print:hidden">
      <ul aria-label={t("open")} className="divide-y divide-hairline border-y border-hairline">
        {open.map(({ id, title }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2 py-1.5">
            <span className="min-w-0 break-words">{title}</span>
            <span className="flex gap-2">
              <Button
                small
                busy={sending.busy}
                onClick={() => end(id, "done")}
                aria-label={t("doneLabel", { title })}
              >
                {t("done")}
              </Button>
              <Button
                small
                kind="quiet"
                busy={sending.busy}
                onClick={() => end(id, "dropped")}
                aria-label={t("dropLabel", { title })}
              >
                {t("drop")}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-1 text-meta text-ink-3">{t("doneNote")}</p>
      <FormNote sending={sending} />
    </div>
  );
}
