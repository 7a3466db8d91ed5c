"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_components/Button";
import { FormNote } from "@/app/_components/form/FormNote";
import { useSend } from "@/app/_components/form/useSend";

/** Says that the settings a process was created with are right: a change of nothing, by which it counts as reviewed. */
export function ConfirmProcess({ slug, process, name }: { slug: string; process: string; name: string }) {
  const t = useTranslations("processes");
  const sending = useSend(slug);
  return (
    <>
      <Button
        small
        busy={sending.busy}
        aria-label={t("confirmName", { name })}
        onClick={() => sending.send("PUT", `/api/v1/processes/${encodeURIComponent(process)}`, {})}
      >
        {t("confirm")}
      </Button>
      {sending.problem ? <FormNote sending={sending} /> : null}
    </>
  );
}
