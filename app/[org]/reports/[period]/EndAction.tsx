"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_components/Button";
import { FormNote } from "@/app/_components/form/FormNote";
import { useSend } from "@/app/_components/form/useSend";

/** Ends what was decided: done today, or dropped. */
export function EndAction({ slug, id, title }: { slug: string; id: string; title: string }) {
  const t = useTranslations("reports.action");
  const sending = useSend(slug);
  const end = (state: "done" | "dropped") =>
    sending.send("PUT", `/api/v1/actions/${encodeURIComponent(id)}`, { state });
  return (
    <span className="inline-flex flex-wrap items-center gap-2 print:hidden">
      <Button small busy={sending.busy} onClick={() => end("done")} aria-label={t("doneLabel", { title })}>
        {t("done")}
      </Button>
      <Button
        small
        kind="quiet"
        busy={sending.busy}
        onClick={() => end("dropped")}
        aria-label={t("dropLabel", { title })}
      >
        {t("drop")}
      </Button>
      <FormNote sending={sending} />
    </span>
  );
}
