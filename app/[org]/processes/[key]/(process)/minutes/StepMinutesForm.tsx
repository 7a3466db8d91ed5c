"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { Button } from "@/app/_components/Button";
import { Field } from "@/app/_components/Field";
import { FormNote } from "@/app/_components/form/FormNote";
import { useSend } from "@/app/_components/form/useSend";
import type { UntimedStep } from "@/lib/economics/listUntimedSteps";
import { Untimed } from "./Untimed";

/** How long each step usually takes by hand, from a day on; what is not touched is not sent. */
export function StepMinutesForm({
  slug,
  process,
  steps,
  days,
}: {
  slug: string;
  process: string;
  steps: readonly UntimedStep[];
  /** in which the steps came without their time; the minutes are in force from the first on unless another is typed */
  days: { from: string; to: string };
}) {
  const t = useTranslations("processes.stepMinutes");
  const tForm = useTranslations("form");
  const sending = useSend(slug);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const typed = steps.map(({ step, minutes }, at) => ({
      step,
      before: minutes ?? "",
      minutes: String(form.get(`minutes-${at}`) ?? "")
        .trim()
        .replace(",", "."),
    }));
    const changed = typed.filter(({ minutes, before }) => minutes !== "" && minutes !== before);
    if (changed.length === 0) return;
    await sending.send("PUT", `/api/v1/processes/${encodeURIComponent(process)}`, {
      typicalMinutes: changed.map(({ step, minutes }) => ({ step, minutes })),
      from: String(form.get("from") ?? ""),
    });
  };
  const refused = (path: string) => sending.problem?.fields.some((field) => field.startsWith(path)) ?? false;
  return (
    <form onSubmit={submit} onChange={sending.forget} noValidate className="space-y-4">
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {steps.map(({ step, pieces, minutes }, at) => (
          <Field
            key={step ?? ""}
            name={`minutes-${at}`}
            inputMode="decimal"
            label={step ?? t("review")}
            hint={
              pieces === 0 ? (
                t("pieces", { count: pieces })
              ) : (
                <Untimed slug={slug} process={process} step={step} pieces={pieces} days={days} />
              )
            }
            defaultValue={minutes ?? ""}
            {...(refused("typicalMinutes") ? { error: t("wrong") } : {})}
          />
        ))}
        <Field
          name="from"
          type="date"
          label={t("from")}
          hint={t("fromHint")}
          defaultValue={days.from}
          {...(refused("from") ? { error: t("wrongDay") } : {})}
        />
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" busy={sending.busy}>
          {tForm("save")}
        </Button>
        <FormNote sending={sending} />
      </div>
    </form>
  );
}
