"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/_components/Button";
import { Field } from "@/app/_components/Field";
import { FormNote } from "@/app/_components/form/FormNote";
import { Moves } from "@/app/_components/restating/Moves";
import { useRestating } from "@/app/_components/restating/useRestating";
import type { Typed } from "@/lib/typed/typedSchema";
import { formatDay } from "@/lib/words/formatDay";
import { type Prefill, type TypedField, typedFields } from "./prefillOf";
import { type FieldFault, readTypedForm } from "./readTypedForm";

/** Five numbers from somebody's head: people, pay, sales, margin, advertising. What data will replace, it says. */
export function TypedForm({
  slug,
  currency,
  firstDay,
  today,
  prefill,
  since,
  then,
}: {
  slug: string;
  currency: string;
  /** from when it holds unless another day is typed */
  firstDay: string;
  today: string;
  prefill: Prefill;
  /** from when on data are there, by part */
  since: Typed["since"];
  /** the page to go to when it is saved */
  then: string;
}) {
  const t = useTranslations("typed");
  const locale = useLocale();
  const router = useRouter();
  const restating = useRestating(slug);
  const [faults, setFaults] = useState<Partial<Record<TypedField | "from", FieldFault>>>({});

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const read = readTypedForm((name) => String(form.get(name) ?? ""), { today, since });
    setFaults("faults" in read ? read.faults : {});
    if ("faults" in read) return;
    await restating.propose("PUT", "/api/v1/typed-start", { ...read.typed, currency }, () => {
      router.push(then);
    });
  };

  const error = (field: TypedField | "from") => {
    const fault = faults[field] ?? (restating.problem?.fields.includes(field) ? "refused" : undefined);
    if (fault === undefined) return {};
    const begun = field === "people" || field === "sales" || field === "ads" ? since[field] : null;
    const day = begun === null ? "" : formatDay(begun, locale, today);
    return { error: t(fault === "replaced" ? `error.${field as "sales"}Since` : `error.${field}`, { day }) };
  };
  return (
    <form
      onSubmit={save}
      onChange={() => {
        restating.forget();
        setFaults({});
      }}
      noValidate
      className="space-y-4"
    >
      {prefill.otherCurrency ? (
        <p className="rounded-tremor-default bg-band p-3 text-prose text-ink-2">
          {t("otherCurrency", { given: prefill.otherCurrency, own: currency })}
        </p>
      ) : null}
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {typedFields.map((field) => (
          <Field
            key={field}
            name={field}
            inputMode="decimal"
            autoComplete="off"
            label={t(`field.${field}`, { currency })}
            hint={t(`hint.${field}`)}
            defaultValue={prefill.values[field] ?? ""}
            {...error(field)}
          />
        ))}
        <Field
          name="from"
          type="date"
          label={t("field.from")}
          hint={t("hint.from")}
          defaultValue={firstDay}
          {...error("from")}
        />
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" kind="primary" busy={restating.busy}>
          {t("save")}
        </Button>
        <FormNote sending={restating} />
      </div>
      <Moves restating={restating} currency={currency} />
    </form>
  );
}
