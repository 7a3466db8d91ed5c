"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef } from "react";
import { Button } from "@/app/_components/Button";
import { Field } from "@/app/_components/Field";
import { FormNote } from "@/app/_components/form/FormNote";
import { newId } from "@/app/_components/form/newId";
import { Moves } from "@/app/_components/restating/Moves";
import { useRestating } from "@/app/_components/restating/useRestating";
import { Select } from "@/app/_components/Select";
import type { EntryType } from "@/lib/entries/entryTypes";
import { entryOf } from "./entryOf";

/** A field of an entry, named as the event's data is; `from` is the day, `to` the last one of a span. */
export interface EntryField {
  name: "role" | "fte" | "monthlySalary" | "model" | "input" | "cachedInput" | "output" | "category" | "amount"
    | "process" | "channel" | "note" | "currency" | "from" | "to"; // biome-ignore format: one a line says no more
  kind: "text" | "decimal" | "day";
  /** which hint stands under it */
  hint?:
    | "headcount_set_role"
    | "headcount_set_fte"
    | "headcount_set_monthlySalary"
    | "model_priced_model"
    | "model_priced_cachedInput"
    | "cost_incurred_amount"
    | "cost_incurred_to"
    | "cost_incurred_process";
  /** chosen from these */
  options?: readonly { value: string; label: string }[];
  /** offered while one types */
  offered?: readonly string[];
}

/** Enters one dated thing: first what it would move is shown, then it is sent. */
export function EntryForm({
  slug,
  type,
  fields,
  draft,
  today,
  currency,
  done,
}: {
  slug: string;
  type: EntryType;
  fields: readonly EntryField[];
  /** what the fields begin with */
  draft: Readonly<Record<string, string>>;
  today: string;
  currency: string;
  done: () => void;
}) {
  const t = useTranslations("entries");
  const restating = useRestating(slug);
  const form = useRef<HTMLFormElement>(null);
  const id = useRef("");

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const typed = Object.fromEntries([...given].map(([name, value]) => [name, String(value).trim()]));
    if (id.current === "") id.current = newId();
    const entry = { id: id.current, type, ...entryOf(type, typed, today) };
    await restating.propose("POST", "/api/v1/entries", entry, () => {
      id.current = "";
      form.current?.reset();
      done();
    });
  };

  const refused = (restating.problem?.fields ?? []).map((path) => path.split("/").at(-1));
  return (
    <form ref={form} onSubmit={submit} onChange={restating.forget} noValidate className="space-y-4">
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {fields.map(({ name, kind, hint, options, offered }) => {
          const props = {
            name,
            label: t(`field.${name}`, { currency }),
            defaultValue: draft[name] ?? (name === "from" ? today : ""),
            ...(hint ? { hint: t(`hint.${hint}`) } : {}),
            ...(refused.includes(name) || (name === "from" && refused.includes("day"))
              ? { error: t(`error.${name}`) }
              : {}),
          };
          if (options) return <Select key={name} {...props} options={options} />;
          return (
            <div key={name}>
              <Field
                {...props}
                autoComplete="off"
                {...(kind === "day" ? { type: "date" } : {})}
                {...(kind === "decimal" ? { inputMode: "decimal" } : {})}
                {...(offered ? { list: `${name}-offered` } : {})}
              />
              {offered ? (
                <datalist id={`${name}-offered`}>
                  {offered.map((value) => (
                    <option key={value} value={value} />
                  ))}
                </datalist>
              ) : null}
            </div>
          );
        })}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" kind="primary" busy={restating.busy}>
          {t("enter")}
        </Button>
        <FormNote sending={restating} />
      </div>
      <Moves restating={restating} currency={currency} />
    </form>
  );
}
