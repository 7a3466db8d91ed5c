"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/app/_components/Button";
import { Field } from "@/app/_components/Field";
import { FormNote } from "@/app/_components/form/FormNote";
import { useSend } from "@/app/_components/form/useSend";
import { Select } from "@/app/_components/Select";

/** Decides on something in a report: what, who sees to it, until when, and what it should move. */
export function AddAction({
  slug,
  period,
  today,
  me,
  people,
  processes,
}: {
  slug: string;
  period: string;
  today: string;
  /** id of the reader, who sees to it unless somebody else is chosen */
  me: string;
  people: readonly { id: string; name: string }[];
  processes: readonly { key: string; name: string }[];
}) {
  const t = useTranslations("reports.action");
  const sending = useSend(slug);
  const [open, setOpen] = useState(false);
  const [kpi, setKpi] = useState("");
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // the button that was pressed is gone
    if (open) form.current?.querySelector("input")?.focus();
  }, [open]);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const read = (name: string) => String(fields.get(name) ?? "").trim();
    const points = read("expected").replace("−", "-").replace(",", ".");
    const made = await sending.send("POST", `/api/v1/reports/${period}/actions`, {
      title: read("title"),
      owner: read("owner"),
      due: read("due") || null,
      process: read("process") || null,
      kpi: read("kpi") || null,
      // written in points; what is no number is refused with its reason
      expected: points === "" ? null : Number.isFinite(Number(points)) ? Number(points) / 100 : points,
    });
    if (made === null) return;
    setOpen(false);
    setKpi("");
  };

  if (!open) {
    return (
      <div className="flex flex-wrap items-center gap-3 print:hidden">
        <Button
          onClick={() => {
            sending.forget();
            setOpen(true);
          }}
          busy={sending.busy}
        >
          {t("add")}
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
      className="space-y-4 print:hidden"
      aria-label={t("add")}
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
        <Select
          name="owner"
          label={t("field.owner")}
          defaultValue={me}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Field name="due" type="date" label={t("field.due")} min={today} {...refused("due")} />
        <Select
          name="process"
          label={t("field.process")}
          defaultValue=""
          options={[
            { value: "", label: t("wholeFirm") },
            ...processes.map(({ key, name }) => ({ value: key, label: name })),
          ]}
        />
        <Select
          name="kpi"
          label={t("field.kpi")}
          value={kpi}
          onChange={(event) => setKpi(event.target.value)}
          options={[
            { value: "", label: t("noKpi") },
            ...shownKpis.map((value) => ({ value, label: t(`kpi.${value}`) })),
          ]}
        />
        {kpi === "" ? null : (
          <Field
            name="expected"
            inputMode="decimal"
            label={t("field.expected")}
            hint={t("field.expectedHint")}
            {...refused("expected")}
          />
        )}
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

const shownFields = ["title", "due", "expected"] as const;
const shownKpis = ["aar", "fcr", "coverage", "success", "reopenRate"] as const;
