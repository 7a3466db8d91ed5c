"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { Button } from "@/app/_components/Button";
import { Field } from "@/app/_components/Field";
import { Checkbox } from "@/app/_components/form/Checkbox";
import { FormNote } from "@/app/_components/form/FormNote";
import { useSend } from "@/app/_components/form/useSend";
import { Select } from "@/app/_components/Select";

/** Whose holidays the firm keeps, and which of the well-known sales days are its own; from a day on. */
export function ChooseCalendar({
  slug,
  country,
  countries,
  chosen,
  salesDays,
  firstDay,
  mayWrite,
}: {
  slug: string;
  country: string | null;
  countries: readonly { value: string; label: string }[];
  chosen: readonly string[];
  salesDays: readonly { key: string; name: string }[];
  /** from when it is in force unless another day is typed */
  firstDay: string;
  mayWrite: boolean;
}) {
  const t = useTranslations("firmCalendar");
  const tForm = useTranslations("form");
  const sending = useSend(slug);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    await sending.send("PUT", "/api/v1/calendar", {
      from: String(form.get("from")),
      country: String(form.get("country")) || null,
      salesDays: form.getAll("salesDay").map(String),
    });
  };
  const refused = sending.problem?.fields ?? [];
  return (
    <form onSubmit={submit} onChange={sending.forget} noValidate className="space-y-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          name="country"
          label={t("country")}
          hint={t("countryHint")}
          defaultValue={country ?? ""}
          disabled={!mayWrite}
          options={countries}
        />
        {mayWrite ? (
          <Field
            name="from"
            type="date"
            label={t("from")}
            hint={t("fromHint")}
            defaultValue={firstDay}
            {...(refused.includes("from") ? { error: t("error.day") } : {})}
          />
        ) : null}
      </div>
      <fieldset>
        <legend className="mb-1 font-medium">{t("salesDays")}</legend>
        <div className="flex flex-wrap gap-x-6 gap-y-2 max-sm:flex-col">
          {salesDays.map(({ key, name }) => (
            <Checkbox
              key={key}
              name="salesDay"
              id={`sales-${key}`}
              value={key}
              label={name}
              defaultChecked={chosen.includes(key)}
              disabled={!mayWrite}
            />
          ))}
        </div>
      </fieldset>
      {mayWrite ? (
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" kind="primary" busy={sending.busy}>
            {tForm("save")}
          </Button>
          <FormNote sending={sending} />
        </div>
      ) : null}
    </form>
  );
}
