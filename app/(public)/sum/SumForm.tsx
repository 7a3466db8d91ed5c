"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useTransition } from "react";
import { Button } from "@/app/_components/Button";
import { Field } from "@/app/_components/Field";
import { Select } from "@/app/_components/Select";
import { sumCurrencies } from "@/lib/sum/sumCurrencies";
import {
  type AssumedField,
  askedFields,
  assumedFields,
  assumptions,
  type SumField,
} from "@/lib/sum/sumFields";

/**
 * The numbers of the little sum. What is typed goes into the address, and the server answers from there: without
 * script by the button, with it by itself.
 */
export function SumForm({
  currency,
  example,
  texts,
  problems,
}: {
  currency: string;
  example: boolean;
  texts: Record<SumField, string>;
  problems: Partial<Record<SumField, "missing" | "wrong">>;
}) {
  const t = useTranslations("sum.form");
  const router = useRouter();
  const [, start] = useTransition();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const touched = useRef(!example);

  const show = (form: HTMLFormElement) => {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      const isExample = !touched.current && isAsked(name);
      const isUsual = isAssumed(name) && value === assumptions[name];
      if (!isExample && !isUsual) query.set(name, String(value));
    }
    start(() => router.replace(`/sum?${query}`, { scroll: false }));
  };
  const typed = (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget;
    if (event.target instanceof HTMLInputElement && isAsked(event.target.name)) touched.current = true;
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => show(form), 350);
  };
  const field = (name: SumField) => {
    const problem = problems[name];
    const error = problem === "missing" ? t("missing") : problem && t(`wrong.${name}`);
    return (
      <Field
        key={`${name} ${example ? currency : ""}`}
        name={name}
        label={t(`label.${name}`)}
        hint={t(`hint.${name}`)}
        defaultValue={texts[name]}
        inputMode="decimal"
        autoComplete="off"
        maxLength={40}
        {...(error === undefined ? {} : { error })}
      />
    );
  };
  return (
    <form
      action="/sum"
      onInput={typed}
      onSubmit={(event) => {
        event.preventDefault();
        clearTimeout(waiting.current);
        show(event.currentTarget);
      }}
      className="space-y-4"
    >
      {example ? <p className="text-meta text-ink-3">{t("example")}</p> : null}
      <div className="grid grid-cols-2 items-start gap-x-3 gap-y-4 lg:grid-cols-1">
        {askedFields.map(field)}
        <Select
          name="currency"
          label={t("currency")}
          defaultValue={currency}
          options={sumCurrencies.map((code) => ({ value: code, label: code }))}
        />
      </div>
      <details open={assumedFields.some((name) => problems[name] !== undefined)}>
        <summary className="thumb cursor-pointer font-medium text-accent">{t("assumed")}</summary>
        <div className="mt-3 grid grid-cols-2 items-start gap-x-3 gap-y-4 lg:grid-cols-1">
          {assumedFields.map(field)}
        </div>
      </details>
      <noscript>
        <Button type="submit" kind="primary">
          {t("show")}
        </Button>
      </noscript>
    </form>
  );
}

function isAsked(name: string): boolean {
  return askedFields.some((field) => field === name);
}

function isAssumed(name: string): name is AssumedField {
  return assumedFields.some((field) => field === name);
}
