"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Pager } from "@/app/_components/Pager";
import { Section } from "@/app/_components/Section";
import type { ListedEntry } from "@/lib/entries/entrySchema";
import type { EntryType } from "@/lib/entries/entryTypes";
import { costCategories } from "@/lib/events/event";
import { counterOf } from "./counterOf";
import { type EntryField, EntryForm } from "./EntryForm";
import { EntryTable } from "./EntryTable";
import { wordOf } from "./wordOf";

/** What is in force, the form that enters another, and what was entered before. */
export function Entries({
  slug,
  type,
  current,
  history,
  pages,
  offered,
  processes,
  currency,
  currencies,
  today,
  mayWrite,
  salaries,
}: {
  slug: string;
  type: EntryType;
  current: readonly ListedEntry[];
  history: readonly ListedEntry[];
  pages: { first: string | null; next: string | null };
  /** names of roles or models that are known and may have no entry yet */
  offered: readonly string[];
  /** names by key */
  processes: Readonly<Record<string, string>>;
  currency: string;
  /** those that have an exchange rate */
  currencies: readonly string[];
  today: string;
  mayWrite: boolean;
  salaries: boolean;
}) {
  const t = useTranslations("entries");
  const word = wordOf[type];
  const [draft, setDraft] = useState<{ count: number; values: Record<string, string> }>({
    count: 0,
    values: {},
  });
  const form = useRef<HTMLElement>(null);
  const begin = (values: Record<string, string>) => {
    setDraft(({ count }) => ({ count: count + 1, values }));
    form.current?.scrollIntoView({ block: "center" });
  };
  const shared = { type, processes, salaries, today };
  const fields = fieldsOf(type, {
    offered: [...new Set([...current.flatMap(({ role, model }) => role ?? model ?? []), ...offered])],
    currencies: [currency, ...currencies],
    processes: [
      { value: "", label: t("noProcess") },
      ...Object.entries(processes).map(([value, label]) => ({ value, label })),
    ],
    categories: costCategories.map((value) => ({ value, label: t(`category.${value}`) })),
  });
  return (
    <>
      {type === "cost.incurred" ? null : (
        <Section title={t("inForce")}>
          <EntryTable
            {...shared}
            caption={t("inForce")}
            rows={current}
            withState={false}
            {...(mayWrite
              ? {
                  action: {
                    label: t("change"),
                    named: ({ role, model }) => t("changeName", { name: role ?? model ?? "" }),
                    act: (entry) => begin(valuesOf(entry)),
                  },
                }
              : {})}
          />
        </Section>
      )}
      {mayWrite ? (
        <section ref={form} id="enter" className="scroll-mt-16">
          <Section title={t(`form.${word}`)}>
            <p className="phrases mb-3 max-w-[72ch] text-prose text-ink-2">{t(`correct.${word}`)}</p>
            <EntryForm
              key={draft.count}
              slug={slug}
              type={type}
              fields={fields}
              draft={draft.values}
              today={today}
              currency={currency}
              done={() => setDraft(({ count }) => ({ count, values: {} }))}
            />
          </Section>
        </section>
      ) : null}
      <Section title={t(`history.${word}`)}>
        <EntryTable
          {...shared}
          caption={t(`history.${word}`)}
          rows={history}
          withState={type !== "cost.incurred"}
          {...(mayWrite && type === "cost.incurred"
            ? {
                action: {
                  label: t("takeBack"),
                  named: ({ category, day }) =>
                    t("takeBackName", { category: t(`category.${category ?? "overhead"}`), day }),
                  act: (entry) => begin(counterOf(entry, t("takenBack", { note: entry.note ?? entry.day }))),
                },
              }
            : {})}
        />
        <Pager shown={history.length} first={pages.first} next={pages.next} />
      </Section>
    </>
  );
}

/** What a form begins with to change what is in force: the same, from today. */
function valuesOf(entry: ListedEntry): Record<string, string> {
  const { role, fte, monthlySalary, model, input, cachedInput, output, currency } = entry;
  const values = { role, fte, monthlySalary, model, input, cachedInput, output, currency };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? ""]));
}

function fieldsOf(
  type: EntryType,
  given: {
    offered: readonly string[];
    currencies: readonly string[];
    processes: readonly { value: string; label: string }[];
    categories: readonly { value: string; label: string }[];
  },
): EntryField[] {
  const { offered, currencies, processes, categories } = given;
  const options = currencies.map((value) => ({ value, label: value }));
  const currency: EntryField[] = options.length > 1 ? [{ name: "currency", kind: "text", options }] : [];
  switch (type) {
    case "headcount.set":
      return [
        { name: "role", kind: "text", hint: "headcount_set_role", offered },
        { name: "fte", kind: "decimal", hint: "headcount_set_fte" },
        { name: "monthlySalary", kind: "decimal", hint: "headcount_set_monthlySalary" },
        ...currency,
        { name: "from", kind: "day" },
      ];
    case "model.priced":
      return [
        { name: "model", kind: "text", hint: "model_priced_model", offered },
        { name: "input", kind: "decimal" },
        { name: "cachedInput", kind: "decimal", hint: "model_priced_cachedInput" },
        { name: "output", kind: "decimal" },
        ...currency,
        { name: "from", kind: "day" },
      ];
    case "cost.incurred":
      return [
        { name: "category", kind: "text", options: categories },
        { name: "amount", kind: "decimal", hint: "cost_incurred_amount" },
        ...currency,
        { name: "from", kind: "day" },
        { name: "to", kind: "day", hint: "cost_incurred_to" },
        { name: "process", kind: "text", hint: "cost_incurred_process", options: processes },
        { name: "channel", kind: "text" },
        { name: "note", kind: "text" },
      ];
  }
}
