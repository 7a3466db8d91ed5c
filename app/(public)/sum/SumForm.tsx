"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, useTransition } from "react";
import { Button } from "@/app/_components/Button";
import { Field } from "@/app/_components/Field";
import { Select } from "@/app/_components/Select";
import { currencyOf } from "@/app/(public)/sign-up/currencies";
import { sumCurrencies } from "@/lib/sum/sumCurrencies";
import { type AskedField, askedFields, assumedFields, assumptions, type SumField } from "@/lib/sum/sumFields";

/**
 * The numbers of the little sum. What is typed goes into the address, and the server answers from there: without
 * script by the button, with it by itself. An answer never overwrites what was typed: it may be to an older question.
 */
export function SumForm({
  currency,
  chosen,
  ofExample,
  texts,
  problems,
}: {
  currency: string;
  /** the address names the currency; else it is guessed from the clock */
  chosen: boolean;
  /** the fields whose numbers are the example's */
  ofExample: readonly AskedField[];
  texts: Record<SumField, string>;
  problems: Partial<Record<SumField, "missing" | "wrong">>;
}) {
  const t = useTranslations("sum.form");
  const router = useRouter();
  const [, start] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<Partial<Record<SumField | "currency", string>>>({});

  const show = () => {
    const query = new URLSearchParams();
    for (const name of askedFields) {
      if (typed[name] !== undefined || !ofExample.includes(name)) {
        query.set(name, typed[name] ?? texts[name]);
      }
    }
    for (const name of assumedFields) {
      const text = typed[name] ?? texts[name];
      if (text !== assumptions[name]) query.set(name, text);
    }
    query.set("currency", typed.currency ?? currency);
    start(() => router.replace(`/sum?${query}`, { scroll: false }));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed asks anew, not the answer to it
  useEffect(() => {
    if (Object.keys(typed).length === 0) return;
    const waiting = setTimeout(show, 350);
    return () => clearTimeout(waiting);
  }, [typed]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, of what stood there before the script came
  useEffect(() => {
    const guess = currencyOf(Intl.DateTimeFormat().resolvedOptions().timeZone);
    const begin: typeof typed = {};
    for (const [name, value] of new FormData(form.current ?? undefined)) {
      const known = [...askedFields, ...assumedFields].find((field) => field === name);
      if (known && value !== texts[known]) begin[known] = String(value);
      if (name === "currency" && value !== currency) begin.currency = String(value);
    }
    if (!chosen && guess !== currency && sumCurrencies.some((code) => code === guess)) {
      begin.currency ??= guess ?? currency;
    }
    if (Object.keys(begin).length > 0) setTyped((since) => ({ ...begin, ...since }));
  }, []);

  const field = (name: SumField) => {
    const problem = problems[name];
    const error = problem === "missing" ? t("missing") : problem && t(`wrong.${name}`);
    return (
      <Field
        key={name}
        name={name}
        label={t(`label.${name}`)}
        hint={t(`hint.${name}`)}
        value={typed[name] ?? texts[name]}
        // not onChange: who types the example's own number has typed it
        onInput={({ currentTarget: { value } }) => setTyped((before) => ({ ...before, [name]: value }))}
        inputMode="decimal"
        autoComplete="off"
        maxLength={40}
        {...(error === undefined ? {} : { error })}
      />
    );
  };
  const [people, ...amounts] = askedFields;
  return (
    <form
      ref={form}
      action="/sum"
      onSubmit={(event) => {
        event.preventDefault();
        show();
      }}
      className="space-y-4"
    >
      {ofExample.length === askedFields.length ? (
        <p className="text-meta text-ink-3">{t("example")}</p>
      ) : null}
      <div className="grid grid-cols-2 items-start gap-x-3 gap-y-4 lg:grid-cols-1">
        {field(people)}
        <Select
          name="currency"
          label={t("currency")}
          value={typed.currency ?? currency}
          onChange={({ target }) => setTyped((before) => ({ ...before, currency: target.value }))}
          options={sumCurrencies.map((code) => ({ value: code, label: code }))}
        />
        {amounts.map(field)}
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
