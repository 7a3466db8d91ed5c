"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/_components/Button";
import { Field } from "@/app/_components/Field";
import { FormNote } from "@/app/_components/form/FormNote";
import { useSend } from "@/app/_components/form/useSend";

/** Confirms with a note what no data can prove. */
export function ConfirmForm({
  slug,
  criterion,
  name,
  today,
}: {
  slug: string;
  criterion: string;
  name: string;
  today: string;
}) {
  const t = useTranslations("roadmapForm.confirm");
  const sending = useSend(slug);
  const [open, setOpen] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    await sending.send("POST", "/api/v1/roadmap/confirmations", {
      criterion,
      note: String(fields.get(`${criterion}-note`) ?? ""),
      day: String(fields.get(`${criterion}-day`) ?? "") || today,
    });
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
  const refused = (field: "note" | "day") =>
    sending.problem?.fields.includes(field) ? { error: t(`error.${field}`) } : {};
  const conflict = sending.problem?.kind === "conflict" ? t("conflict") : undefined;
  return (
    <form
      onSubmit={submit}
      onChange={sending.forget}
      noValidate
      aria-label={t("title", { name })}
      className="mt-2 space-y-3"
    >
      <Field name={`${criterion}-note`} label={t("note")} maxLength={2000} autoFocus {...refused("note")} />
      <Field
        name={`${criterion}-day`}
        type="date"
        label={t("day")}
        defaultValue={today}
        max={today}
        {...refused("day")}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" kind="primary" busy={sending.busy}>
          {t("save")}
        </Button>
        <Button kind="quiet" onClick={() => setOpen(false)}>
          {t("cancel")}
        </Button>
        <FormNote sending={sending} text={conflict} />
      </div>
    </form>
  );
}
