"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/app/_components/Button";
import { Field } from "@/app/_components/Field";
import { FormNote } from "@/app/_components/form/FormNote";
import { useSend } from "@/app/_components/form/useSend";
import { Select } from "@/app/_components/Select";
import { changeKinds } from "@/lib/events/event";

/** Records that something was changed on purpose: it is on every trend at once, and its effect is measured. */
export function RecordChange({
  slug,
  process,
  processes,
  today,
}: {
  slug: string;
  /** on the page of one process it is that one, unless the whole firm is chosen */
  process: string | null;
  processes: readonly { key: string; name: string }[];
  today: string;
}) {
  const t = useTranslations("changes");
  const sending = useSend(slug);
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState("process");
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // the button that was pressed is gone
    if (open) form.current?.querySelector("input")?.focus();
  }, [open]);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const read = (name: string) => String(fields.get(name) ?? "").trim();
    const made = await sending.send("POST", "/api/v1/changes", {
      title: read("title"),
      kind: read("kind"),
      day: read("day"),
      process: read("process") || null,
      note: read("note") || null,
    });
    if (made !== null) setOpen(false);
  };

  if (!open) {
    return (
      <div className="flex flex-wrap items-center gap-3">
        <Button
          onClick={() => {
            sending.forget();
            setOpen(true);
          }}
          busy={sending.busy}
        >
          {t("record")}
        </Button>
        <FormNote sending={sending} />
      </div>
    );
  }
  const refused = (field: (typeof shownFields)[number]) =>
    sending.problem?.fields.includes(field) ? { error: t(`error.${field}`) } : {};
  return (
    <form
      ref={form}
      onSubmit={submit}
      onChange={sending.forget}
      noValidate
      className="space-y-4"
      aria-label={t("record")}
    >
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <div className="sm:col-span-2">
          <Field
            name="title"
            label={t("field.title")}
            hint={t("field.titleHint")}
            maxLength={200}
            {...refused("title")}
          />
        </div>
        <Field
          name="day"
          type="date"
          label={t("field.day")}
          defaultValue={today}
          max={today}
          {...refused("day")}
        />
        <Select
          name="process"
          label={t("field.process")}
          defaultValue={process ?? ""}
          options={[
            { value: "", label: t("wholeFirm") },
            ...processes.map(({ key, name }) => ({ value: key, label: name })),
          ]}
        />
        <Select
          name="kind"
          label={t("field.kind")}
          hint={kind === "agent" || kind === "model" ? t("field.kindResets") : undefined}
          value={kind}
          onChange={(event) => setKind(event.target.value)}
          options={changeKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <div className="sm:col-span-2 lg:col-span-3">
          <Field
            name="note"
            label={t("field.note")}
            hint={t("field.noteHint")}
            maxLength={2000}
            {...refused("note")}
          />
        </div>
      </div>
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

const shownFields = ["title", "day", "note"] as const;
