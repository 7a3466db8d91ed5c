"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_components/Button";
import { FormNote } from "@/app/_components/form/FormNote";
import { useSend } from "@/app/_components/form/useSend";
import { useDeliveryWords } from "./useDeliveryWords";

/** Sends a test to a channel and says what came of it. */
export function TryChannel({ slug, id, name }: { slug: string; id: string; name: string }) {
  const t = useTranslations("deliveries");
  const words = useDeliveryWords();
  const sending = useSend(slug);
  const [came, setCame] = useState<string | null>(null);
  const send = async () => {
    setCame(null);
    const answer = await sending.look("POST", `/api/v1/channels/${id}/test`);
    if (typeof answer !== "object" || answer === null || !("answer" in answer)) return;
    setCame(words.answer(String(answer.answer), null));
  };
  return (
    <span className="inline-flex flex-col items-end gap-1">
      <Button small busy={sending.busy} aria-label={t("tryName", { name })} onClick={send}>
        {t("try")}
      </Button>
      <span role="status" className="max-w-52 text-right text-meta whitespace-normal text-ink-2 empty:hidden">
        {came}
      </span>
      {sending.problem ? <FormNote sending={sending} /> : null}
    </span>
  );
}
