"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef } from "react";
import { Button } from "@/app/_components/Button";
import { Field } from "@/app/_components/Field";
import { FormNote } from "@/app/_components/form/FormNote";
import { useSend } from "@/app/_components/form/useSend";
import { Select } from "@/app/_components/Select";

/** Adds a day of the firm's own: an outing, a stocktaking, a sale. */
export function AddDay({ slug, today }: { slug: string; today: string }) {
  const t = useTranslations("firmCalendar");
  const sending = useSend(slug);
  const form = useRef<HTMLFormElement>(null);
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const [day, kind] = [String(given.get("day")), String(given.get("kind"))];
    const path = `/api/v1/calendar/days/${encodeURIComponent(day || "-")}/${kind}`;
    const made = await sending.send("PUT", path, { name: String(given.get("name")) });
    if (made !== null) form.current?.reset();
  };
  const refused = sending.problem?.fields ?? [];
  return (
    <form ref={form} onSubmit={add} onChange={sending.forget} noValidate className="space-y-4">
      <div className="grid gap-4 sm:grid-cols-3">
        <Field
          name="day"
          type="date"
          label={t("day")}
          defaultValue={today}
          {...(refused.includes("day") ? { error: t("error.day") } : {})}
        />
        <Select
          name="kind"
          label={t("kind.label")}
          options={(["holiday", "working", "sales"] as const).map((kind) => ({
            value: kind,
            label: t(`kind.${kind}`),
          }))}
        />
        <Field
          name="name"
          label={t("name")}
          maxLength={100}
          autoComplete="off"
          {...(refused.includes("name") ? { error: t("error.name") } : {})}
        />
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" kind="primary" busy={sending.busy}>
          {t("addButton")}
        </Button>
        <FormNote sending={sending} />
      </div>
    </form>
  );
}
