"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/_components/Button";
import { Field } from "@/app/_components/Field";
import { FormNote } from "@/app/_components/form/FormNote";
import { useSend } from "@/app/_components/form/useSend";
import { Select } from "@/app/_components/Select";

/** Decides who does the work from now on. What is left empty is all of it, or what the server reckons. */
export function DecideForm({
  slug,
  process,
  currency,
  ready,
  canBeAlone,
  aloneUpTo,
  usualChecks,
  begun,
}: {
  slug: string;
  process: string;
  currency: string;
  /** the gate's state: without it leaving the agent alone takes a reason */
  ready: boolean;
  canBeAlone: boolean;
  /** as far as it is proved, or as a red line allows */
  aloneUpTo: string | null;
  /** what the stop rule looks back over unless something else is typed */
  usualChecks: number | null;
  /** whether a handover stands */
  begun: boolean;
}) {
  const t = useTranslations("handover");
  const sending = useSend(slug);
  const [open, setOpen] = useState(!begun && ready);
  const [to, setTo] = useState(canBeAlone ? "alone" : "with_review");
  const alone = to === "alone";

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const read = (name: string) => String(form.get(name) ?? "").trim() || null;
    // what is no number goes as it was typed: the answer says so at its field
    const number = (name: string) => {
      const text = read(name);
      return text === null || Number.isNaN(Number(text)) ? text : Number(text);
    };
    await sending.send("POST", "/api/v1/handovers", {
      process,
      from: alone ? (read("from") ?? "with_review") : "people",
      to,
      step: read("step"),
      channel: read("channel"),
      amountUpTo: read("amountUpTo"),
      samplePercent: alone ? number("samplePercent") : null,
      reason: read("reason"),
      stopRule: { checks: number("checks"), weeklyCost: read("weeklyCost") },
    });
  };

  if (!open) {
    return <Button onClick={() => setOpen(true)}>{t(begun ? "decideMore" : "decide")}</Button>;
  }
  const { problem } = sending;
  const error = (field: keyof typeof fields) =>
    problem?.fields.includes(fields[field]) ? { error: t(`error.${field}`) } : {};
  const conflict = problem?.kind === "conflict" ? t("conflict") : undefined;
  return (
    <form onSubmit={submit} onChange={sending.forget} noValidate className="space-y-4">
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <Select
          name="to"
          label={t("field.to")}
          hint={canBeAlone ? undefined : t("field.notAlone")}
          value={to}
          onChange={(event) => setTo(event.target.value)}
          options={(canBeAlone ? (["alone", "with_review"] as const) : (["with_review"] as const)).map(
            (way) => ({ value: way, label: t(`way.${way}`) }),
          )}
          {...error("to")}
        />
        {alone ? (
          <>
            <Select
              name="from"
              label={t("field.from")}
              options={(["with_review", "people"] as const).map((way) => ({
                value: way,
                label: t(`way.${way}`),
              }))}
            />
            <Field
              name="samplePercent"
              inputMode="numeric"
              label={t("field.sample")}
              hint={t("field.sampleHint")}
              defaultValue="20"
              {...error("samplePercent")}
            />
          </>
        ) : null}
        <Field
          name="amountUpTo"
          inputMode="decimal"
          label={t("field.amountUpTo", { currency })}
          hint={t("field.all")}
          defaultValue={alone ? (aloneUpTo ?? "") : ""}
          {...error("amountUpTo")}
        />
        <Field name="channel" label={t("field.channel")} hint={t("field.all")} {...error("channel")} />
        <Field name="step" label={t("field.step")} hint={t("field.all")} {...error("step")} />
        <Field
          name="checks"
          inputMode="numeric"
          label={t("field.checks")}
          hint={t("field.checksHint")}
          placeholder={usualChecks === null ? undefined : String(usualChecks)}
          {...error("checks")}
        />
        <Field
          name="weeklyCost"
          inputMode="decimal"
          label={t("field.weeklyCost", { currency })}
          hint={t("field.weeklyCostHint")}
          {...error("weeklyCost")}
        />
        <Field
          name="reason"
          label={t("field.reason")}
          hint={t(alone && !ready ? "field.reasonNeeded" : "field.reasonHint")}
          maxLength={1000}
          {...error("reason")}
        />
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" kind="primary" busy={sending.busy}>
          {t("handOver")}
        </Button>
        <FormNote sending={sending} text={conflict} />
      </div>
    </form>
  );
}

/** The form's fields by their names in the API. */
const fields = {
  to: "to",
  samplePercent: "samplePercent",
  amountUpTo: "amountUpTo",
  channel: "channel",
  step: "step",
  checks: "stopRule/checks",
  weeklyCost: "stopRule/weeklyCost",
  reason: "reason",
} as const;
