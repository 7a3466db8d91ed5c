"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_components/Button";
import { FormNote } from "@/app/_components/form/FormNote";
import { useSend } from "@/app/_components/form/useSend";

/** Signs a report off, in two steps: it cannot be taken back. */
export function SignOffButton({ slug, period }: { slug: string; period: string }) {
  const t = useTranslations("reports.sign");
  const sending = useSend(slug);
  const [sure, setSure] = useState(false);
  return (
    <div className="flex flex-wrap items-center gap-3">
      {sure ? (
        <>
          <Button
            kind="primary"
            busy={sending.busy}
            onClick={() => sending.send("PUT", `/api/v1/reports/${period}/sign-off`)}
          >
            {t("confirm")}
          </Button>
          <Button kind="quiet" onClick={() => setSure(false)}>
            {t("cancel")}
          </Button>
        </>
      ) : (
        <Button kind="primary" onClick={() => setSure(true)}>
          {t("button")}
        </Button>
      )}
      <FormNote sending={sending} />
    </div>
  );
}
