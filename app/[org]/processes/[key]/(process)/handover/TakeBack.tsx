"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_components/Button";
import { FormNote } from "@/app/_components/form/FormNote";
import { useSend } from "@/app/_components/form/useSend";

/** One click takes it back. */
export function TakeBack({ slug, id, stress }: { slug: string; id: string; stress: boolean }) {
  const t = useTranslations("handover");
  const sending = useSend(slug);
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button
        kind={stress ? "primary" : "secondary"}
        busy={sending.busy}
        onClick={() => sending.send("POST", `/api/v1/handovers/${id}/take-back`, {})}
      >
        {t("takeBack")}
      </Button>
      <FormNote sending={sending} />
    </div>
  );
}
