"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/_components/Button";
import { Field } from "@/app/_components/Field";
import { FormNote } from "@/app/_components/form/FormNote";
import { useSend } from "@/app/_components/form/useSend";

/** Takes a confirmation back, with a reason. */
export function TakeBackForm({ slug, id, name }: { slug: string; id: string; name: string }) {
  const t = useTranslations("roadmapForm.takeBack");
  const sending = useSend(slug);
  const [open, setOpen] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get(`${id}-reason`) ?? "");
    await sending.send("DELETE", `/api/v1/roadmap/confirmations/${id}`, { reason });
  };
  if (!open) {
    return (
      <span className="mt-1 block">
        <Button small aria-label={t("title", { name })} onClick={() => setOpen(true)}>
          {t("open")}
        </Button>
      </span>
    );
  }
  return (
    <form
      onSubmit={submit}
      onChange={sending.forget}
      noValidate
      aria-label={t("title", { name })}
      className="mt-2 space-y-3"
    >
      <Field
        name={`${id}-reason`}
        label={t("reason")}
        maxLength={2000}
        autoFocus
        {...(sending.problem?.fields.includes("reason") ? { error: t("error") } : {})}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" kind="primary" busy={sending.busy}>
          {t("save")}
        </Button>
        <Button kind="quiet" onClick={() => setOpen(false)}>
          {t("cancel")}
        </Button>
        <FormNote sending={sending} />
      </div>
    </form>
  );
}
