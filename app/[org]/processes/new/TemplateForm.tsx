"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/_components/Button";
import { controlClass, Field } from "@/app/_components/Field";
import { FormNote } from "@/app/_components/form/FormNote";
import { useSend } from "@/app/_components/form/useSend";
// Longer than most: one form, whose steps can be added, changed and taken out.
import { Link } from "@/app/_components/Link";
import { Select } from "@/app/_components/Select";
import { caseMinutes } from "@/lib/templates/caseMinutes";
import { mistakeCost } from "@/lib/templates/mistakeCost";
import { type MistakeStep, mistakeSteps, type StepTouch } from "@/lib/templates/template";
import { segment } from "../segment";
import { type ProcessFault, readProcessForm, type TypedStep } from "./readProcessForm";

export interface TemplateStart {
  key: string;
  stage: "acquisition" | "service" | "fulfilment" | "backoffice";
  steps: readonly (TypedStep & { touch: StepTouch })[];
  mistake: MistakeStep;
}

const stages = ["acquisition", "service", "fulfilment", "backoffice"] as const;

/** A process that begins with a template: everything in it can be changed before it is saved. */
export function TemplateForm({
  slug,
  start,
  currency,
  firstDay,
  hourly,
  taken,
}: {
  slug: string;
  start: TemplateStart;
  currency: string;
  /** from when its minutes are in force */
  firstDay: string;
  /** what an hour of work costs the firm, a decimal string; null: unknown */
  hourly: string | null;
  /** keys of the processes that there are */
  taken: readonly string[];
}) {
  const t = useTranslations("templates");
  const tProcesses = useTranslations("processes");
  const router = useRouter();
  const sending = useSend(slug);
  const [steps, setSteps] = useState<Step[]>(() => start.steps.map((step, id) => ({ ...step, id })));
  const [mistake, setMistake] = useState<MistakeStep>(start.mistake);
  const [cost, setCost] = useState(() => first(start.mistake, start.steps));
  const [faults, setFaults] = useState<Partial<Record<ProcessFault, true>>>({});
  const [existing, setExisting] = useState<string | null>(null);

  function first(step: MistakeStep, of: readonly TypedStep[]): string {
    return mistakeCost(step, caseMinutes(of.filter(readable)), hourly) ?? "";
  }

  const change = (id: number, part: Partial<TypedStep>) => {
    setSteps((all) => all.map((step) => (step.id === id ? { ...step, ...part } : step)));
  };
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "").trim();
    const key = text("key");
    setExisting(taken.includes(key) ? key : null);
    const read = readProcessForm({
      ...{ name: key, stage: text("stage"), from: text("from"), steps, mistake, cost, taken },
    });
    setFaults("faults" in read ? read.faults : {});
    if ("faults" in read) return;
    const saved = await sending.send("PUT", `/api/v1/processes/${encodeURIComponent(key)}`, read.body);
    if (saved !== null) router.push(`/${slug}/processes/${segment(key)}`);
  };
  const error = (fault: ProcessFault) => (faults[fault] ? { error: t(`error.${fault}`) } : {});

  return (
    <form
      onSubmit={save}
      onChange={() => {
        sending.forget();
        setFaults({});
        setExisting(null);
      }}
      noValidate
      className="space-y-4"
    >
      <div className="grid gap-4 sm:grid-cols-3">
        <Field
          name="key"
          label={t("name")}
          hint={t("nameHint")}
          defaultValue={start.key}
          maxLength={100}
          autoComplete="off"
          {...error(existing === null ? "name" : "taken")}
        />
        <Select
          name="stage"
          label={tProcesses("field.stage")}
          hint={tProcesses("field.stageHint")}
          defaultValue={start.stage}
          options={stages.map((stage) => ({ value: stage, label: tProcesses(`stage.${stage}`) }))}
        />
        <Field
          name="from"
          type="date"
          label={t("from")}
          hint={t("fromHint")}
          defaultValue={firstDay}
          {...error("from")}
        />
      </div>
      {existing === null ? null : (
        <p className="text-body">
          <Link
            href={`/${slug}/processes?edit=${encodeURIComponent(existing)}`}
            className="text-accent underline underline-offset-2"
          >
            {t("toTaken", { name: existing })}
          </Link>
        </p>
      )}
      <fieldset>
        <legend className="mb-1 text-body font-medium">{t("steps")}</legend>
        <p className="phrases mb-2 text-meta text-ink-3">{t("stepsHint")}</p>
        <div aria-hidden="true" className={`text-meta text-ink-3 max-sm:hidden ${stepGrid}`}>
          <span>{t("step")}</span>
          <span className="text-right">{t("minutes")}</span>
          <span className="text-right">{t("ofTen")}</span>
        </div>
        <ul className="max-sm:divide-y max-sm:divide-hairline sm:space-y-2">
          {steps.map((step, at) => (
            <li key={step.id} className={`max-sm:py-3 ${stepGrid}`}>
              <input
                aria-label={t("stepName", { number: at + 1 })}
                value={step.name}
                maxLength={200}
                onChange={(event) => change(step.id, { name: event.target.value })}
                className={`max-sm:col-span-2 ${controlClass}`}
              />
              {(["minutes", "ofTen"] as const).map((part) => (
                <span key={part}>
                  <span aria-hidden="true" className="text-meta text-ink-3 sm:hidden">
                    {t(part)}
                  </span>
                  <input
                    aria-label={t(part === "minutes" ? "stepMinutes" : "stepOfTen", { number: at + 1 })}
                    inputMode="decimal"
                    value={step[part]}
                    onChange={(event) => change(step.id, { [part]: event.target.value })}
                    className={`${controlClass} text-right`}
                  />
                </span>
              ))}
              <span className="text-meta text-ink-3">{t(`touch.${step.touch}`)}</span>
              <Button
                small
                aria-label={t("removeStep", { name: step.name })}
                onClick={() => setSteps((all) => all.filter(({ id }) => id !== step.id))}
                className="justify-self-end"
              >
                {t("remove")}
              </Button>
            </li>
          ))}
        </ul>
        {faults.steps ? <p className="mt-1 text-meta text-state-off-track">{t("error.steps")}</p> : null}
        <div className="mt-2 flex flex-wrap items-center gap-4">
          <Button
            small
            onClick={() =>
              setSteps((all) => [...all, { ...blank, id: 1 + Math.max(-1, ...all.map(({ id }) => id)) }])
            }
          >
            {t("addStep")}
          </Button>
          <span className="text-meta text-ink-2">
            {t("caseMinutes", { minutes: caseMinutes(steps.filter(readable)) })}
          </span>
        </div>
      </fieldset>
      <fieldset>
        <legend className="mb-2 text-body font-medium">{t("mistake")}</legend>
        <div className="grid gap-2 sm:grid-cols-2 lg:grid-cols-4">
          {mistakeSteps.map((step) => (
            <label
              key={step}
              className={`flex cursor-pointer gap-2 rounded-tremor-default border p-3 ${
                step === mistake ? "border-accent" : "border-control"
              }`}
            >
              <input
                type="radio"
                name="mistake"
                value={step}
                checked={step === mistake}
                onChange={() => {
                  setMistake(step);
                  setCost(first(step, steps));
                }}
                className="mt-0.5 accent-accent"
              />
              <span>
                <span className="block font-medium">{t(`mistakeStep.${step}`)}</span>
                <span className="phrases block text-meta text-ink-3">{t(`mistakeText.${step}`)}</span>
              </span>
            </label>
          ))}
        </div>
        <div className="mt-3 max-w-xs">
          <Field
            name="cost"
            inputMode="decimal"
            autoComplete="off"
            label={t("cost", { currency })}
            hint={t(costHint(mistake, hourly))}
            value={cost}
            onChange={(event) => setCost(event.target.value)}
            {...error("cost")}
          />
        </div>
      </fieldset>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" kind="primary" busy={sending.busy}>
          {t("save")}
        </Button>
        <FormNote sending={sending} />
      </div>
    </form>
  );
}

function costHint(mistake: MistakeStep, hourly: string | null) {
  if (mistake === "paid" || mistake === "never") return "costHintPaid";
  return hourly === null ? "costHintBlank" : "costHint";
}

type Step = TypedStep & { id: number; touch: StepTouch };

const blank: Omit<Step, "id"> = { name: "", minutes: "", ofTen: "10", touch: "work" };

/** Steps whose numbers can be read as they are typed. */
function readable({ minutes, ofTen }: TypedStep): boolean {
  return [minutes, ofTen].every((text) => /^\d+(\.\d+)?$/.test(text));
}

const stepGrid = "grid grid-cols-2 items-center gap-2 sm:grid-cols-[1fr_6rem_6rem_9rem_5rem]";
