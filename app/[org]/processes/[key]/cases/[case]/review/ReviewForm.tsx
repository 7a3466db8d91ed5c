"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/app/_components/Button";
import { Field } from "@/app/_components/Field";
import { Choices } from "@/app/_components/form/Choices";
import { FormNote } from "@/app/_components/form/FormNote";
import { newId } from "@/app/_components/form/newId";
import { useSend } from "@/app/_components/form/useSend";
import { useServerClock } from "@/app/_components/form/useServerClock";
import { Select } from "@/app/_components/Select";
import { verdicts } from "@/lib/events/event";
import type { OwnSource } from "@/lib/events/ownSources";
import { reviewOf, type WrongField } from "./reviewOf";

/** Says what a person found who looked at a case: a `case.reviewed` in their name. Sent twice it counts once. */
export function ReviewForm({
  slug,
  process,
  name,
  steps,
  reviewer,
  currency,
  now,
}: {
  slug: string;
  process: string;
  /** the case */
  name: string;
  /** of agents and rules */
  steps: readonly string[];
  /** who looks at it */
  reviewer: string;
  currency: string;
  now: string;
}) {
  const t = useTranslations("case.review");
  const sending = useSend(slug);
  const clock = useServerClock(now);
  const [verdict, setVerdict] = useState<string | null>(null);
  const [wrong, setWrong] = useState<readonly WrongField[]>([]);
  const begun = useRef<{ id: string; time: string } | null>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = [...new FormData(form)].map(([field, value]) => [field, String(value).trim()]);
    const read = reviewOf(Object.fromEntries(typed));
    setWrong("wrong" in read ? read.wrong : []);
    if ("wrong" in read) return;
    // one event until it is known to be stored, however often it is sent
    begun.current ??= { id: newId(), time: clock().toISOString() };
    const sent = await sending.send("POST", "/api/v1/events?atomic=true", {
      ...begun.current,
      source: "handover" satisfies OwnSource,
      type: "case.reviewed",
      data: { process, case: name, ...read.data, actor: { kind: "human", id: reviewer } },
    });
    if (sent === null) return;
    begun.current = null;
    form.reset();
    setVerdict(null);
  };

  const error = (field: WrongField) => (wrong.includes(field) ? { error: t(`error.${field}`) } : {});
  const already = sending.problem?.fields.includes("id") ? t("error.already") : undefined;
  return (
    <form
      onSubmit={submit}
      onChange={() => {
        sending.forget();
        setWrong([]);
      }}
      noValidate
      className="space-y-4"
      aria-label={t("title")}
    >
      <Choices
        name="verdict"
        legend={t("found")}
        choices={verdicts.map((value) => ({
          value,
          title: t(`verdict.${value}`),
          text: t(`verdictText.${value}`),
        }))}
        value={verdict}
        onChoose={setVerdict}
        columns="sm:grid-cols-3"
        {...error("verdict")}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        {steps.length === 0 ? null : (
          <Select
            name="step"
            label={t("step")}
            hint={t("stepHint")}
            options={[
              { value: "", label: t("whole") },
              ...steps.map((step) => ({ value: step, label: step })),
            ]}
          />
        )}
        <Field
          name="minutes"
          inputMode="decimal"
          autoComplete="off"
          label={t("minutes")}
          hint={t("minutesHint")}
          {...error("minutes")}
        />
        {verdict === null || verdict === "accepted" ? null : (
          <Field
            name="errorCost"
            inputMode="decimal"
            autoComplete="off"
            label={t("errorCost", { currency })}
            hint={t("errorCostHint")}
            {...error("errorCost")}
          />
        )}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" kind="primary" busy={sending.busy}>
          {t("save")}
        </Button>
        <FormNote sending={sending} text={already} />
        <span className="phrases text-meta text-ink-3">{t("counts")}</span>
      </div>
    </form>
  );
}
