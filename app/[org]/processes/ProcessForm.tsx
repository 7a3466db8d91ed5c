"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/_components/Button";
import { Field } from "@/app/_components/Field";
import { Checkbox } from "@/app/_components/form/Checkbox";
import { FormNote } from "@/app/_components/form/FormNote";
import { Moves } from "@/app/_components/restating/Moves";
import { useRestating } from "@/app/_components/restating/useRestating";
import { Select } from "@/app/_components/Select";
import type { ProcessSettings } from "@/lib/settings/processSchema";
import { minutesOf, secondsOf } from "./minutes";

/** The settings of one process. What is not touched is not sent; saving also confirms a process that nobody had. */
export function ProcessForm({
  slug,
  process,
  currency,
  today,
  firstDay,
}: {
  slug: string;
  process: ProcessSettings;
  currency: string;
  today: string;
  /** from when the first typical minutes are in force unless another day is typed */
  firstDay: string;
}) {
  const t = useTranslations("processes");
  const tForm = useTranslations("form");
  const sending = useRestating(slug);
  const [badMinutes, setBadMinutes] = useState(false);
  const inForce = process.baselines.findLast((baseline) => baseline.from <= today);
  const minutesBefore = inForce ? minutesOf(inForce.seconds) : "";
  const fromBefore = inForce ? today : firstDay;

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const read = (name: string) => String(form.get(name) ?? "").trim();
    const minutes = read("minutes");
    const seconds = minutes === "" ? null : secondsOf(minutes);
    const wrong = minutes !== "" && seconds === null;
    setBadMinutes(wrong);
    if (wrong) return;
    const from = minutes === "" && inForce ? inForce.from : read("from");
    const dated = minutes !== minutesBefore || (minutes !== "" && from !== fromBefore);
    await sending.propose("PUT", `/api/v1/processes/${encodeURIComponent(process.key)}`, {
      name: read("name"),
      stage: read("stage"),
      core: form.has("core"),
      reopenWindowDays: Number(read("window") || Number.NaN),
      errorCost: read("errorCost") || null,
      neverAlone: form.has("neverAlone"),
      aloneUpTo: read("aloneUpTo") || null,
      promisedHours: read("promisedHours") || null,
      ...(dated ? { baselineSeconds: seconds, from } : {}),
    });
  };

  const refused = sending.problem?.fields ?? [];
  const error = (field: keyof typeof fields) =>
    refused.includes(fields[field]) || (field === "minutes" && badMinutes)
      ? { error: t(`error.${field}`) }
      : {};
  return (
    <form key={process.key} onSubmit={submit} onChange={sending.forget} noValidate className="space-y-4">
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <Field
          name="name"
          label={t("field.name")}
          defaultValue={process.name}
          maxLength={200}
          {...error("name")}
        />
        <Select
          name="stage"
          label={t("field.stage")}
          hint={t("field.stageHint")}
          defaultValue={process.stage}
          options={stages.map((stage) => ({ value: stage, label: t(`stage.${stage}`) }))}
          {...error("stage")}
        />
        <Field
          name="window"
          type="number"
          inputMode="numeric"
          min={1}
          max={30}
          label={t("field.window")}
          hint={t("field.windowHint")}
          defaultValue={process.reopenWindowDays}
          {...error("window")}
        />
        <Field
          name="minutes"
          inputMode="decimal"
          label={t("field.minutes")}
          hint={t("field.minutesHint")}
          defaultValue={minutesBefore}
          {...error("minutes")}
        />
        <Field
          name="from"
          type="date"
          label={t("field.from")}
          hint={t("field.fromHint")}
          defaultValue={fromBefore}
          {...error("from")}
        />
        <Field
          name="errorCost"
          inputMode="decimal"
          label={t("field.errorCost", { currency })}
          hint={t("field.errorCostHint")}
          defaultValue={process.errorCost ?? ""}
          {...error("errorCost")}
        />
        <Field
          name="aloneUpTo"
          inputMode="decimal"
          label={t("field.aloneUpTo", { currency })}
          hint={t("field.aloneUpToHint")}
          defaultValue={process.aloneUpTo ?? ""}
          {...error("aloneUpTo")}
        />
        <Field
          name="promisedHours"
          inputMode="decimal"
          label={t("field.promisedHours")}
          hint={t("field.promisedHoursHint")}
          defaultValue={process.promisedHours ?? ""}
          {...error("promisedHours")}
        />
      </div>
      <Checkbox
        name="core"
        label={t("field.core")}
        hint={t("field.coreHint")}
        defaultChecked={process.core}
      />
      <Checkbox
        name="neverAlone"
        label={t("field.neverAlone")}
        hint={t("field.neverAloneHint")}
        defaultChecked={process.neverAlone}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" kind="primary" busy={sending.busy}>
          {tForm("save")}
        </Button>
        <FormNote sending={sending} />
      </div>
      <Moves restating={sending} currency={currency} />
    </form>
  );
}

const stages = [
  "acquisition",
  "service",
  "fulfilment",
  "backoffice",
] as const satisfies readonly ProcessSettings["stage"][];

/** The form's fields by their names in the API. */
const fields = {
  name: "name",
  stage: "stage",
  window: "reopenWindowDays",
  minutes: "baselineSeconds",
  from: "from",
  errorCost: "errorCost",
  aloneUpTo: "aloneUpTo",
  promisedHours: "promisedHours",
} as const;
