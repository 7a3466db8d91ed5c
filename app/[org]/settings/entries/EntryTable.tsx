"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/app/_components/Button";
import { type Column, DataTable } from "@/app/_components/DataTable";
import type { ListedEntry } from "@/lib/entries/entrySchema";
import { type EntryType, entrySource } from "@/lib/entries/entryTypes";
import { formatDay, formatDays } from "@/lib/words/formatDay";
import { formatMoneyExactly } from "@/lib/words/formatMoneyExactly";
import { wordOf } from "./wordOf";

/** Entries of one kind, with what can be done to each. */
export function EntryTable({
  caption,
  type,
  rows,
  processes,
  salaries,
  today,
  withState,
  action,
}: {
  caption: string;
  type: EntryType;
  rows: readonly ListedEntry[];
  /** names by key */
  processes: Readonly<Record<string, string>>;
  /** whether they are shown */
  salaries: boolean;
  today: string;
  withState: boolean;
  action?: { label: string; named: (entry: ListedEntry) => string; act: (entry: ListedEntry) => void };
}) {
  const t = useTranslations("entries");
  const locale = useLocale();
  const processName = (key: string | null) => (key === null ? "" : (processes[key] ?? key));
  const state = ({ current, day }: ListedEntry) =>
    t(current ? "state.current" : day > today ? "state.coming" : "state.past");
  const money = (
    name: "monthlySalary" | "input" | "cachedInput" | "output" | "amount",
  ): Column<ListedEntry> => ({
    id: name,
    label: t(`column.${name}`),
    align: "right",
    cell: (entry) => formatMoneyExactly(entry[name], entry.currency, locale),
  });
  const text = (name: "role" | "model" | "channel" | "note"): Column<ListedEntry> => ({
    id: name,
    label: t(`column.${name}`),
    cell: (entry) => (
      <span className="inline-block min-w-16 max-w-72 break-words sm:min-w-0">{entry[name] ?? ""}</span>
    ),
  });
  const own: Record<EntryType, Column<ListedEntry>[]> = {
    "headcount.set": [
      text("role"),
      { id: "fte", label: t("column.fte"), align: "right", cell: ({ fte }) => fte },
      ...(salaries ? [money("monthlySalary")] : []),
    ],
    "model.priced": [text("model"), money("input"), money("cachedInput"), money("output")],
    "cost.incurred": [
      {
        id: "category",
        label: t("column.category"),
        cell: ({ category, process }) => (
          <>
            <span className="whitespace-nowrap">{t(`category.${category ?? "overhead"}`)}</span>
            <span className="block text-meta text-ink-3 sm:hidden">{processName(process)}</span>
          </>
        ),
      },
      money("amount"),
      {
        id: "process",
        label: t("column.process"),
        wideOnly: true,
        cell: ({ process }) => processName(process),
      },
      text("note"),
    ],
  };
  const columns: Column<ListedEntry>[] = [
    ...own[type],
    {
      id: "day",
      label: t(type === "cost.incurred" ? "column.days" : "column.from"),
      align: "right",
      cell: (entry) => (
        <>
          {entry.from && entry.to
            ? formatDays(entry.from, entry.to, locale, today)
            : formatDay(entry.day, locale, today)}
          {withState ? <span className="block text-meta text-ink-3 sm:hidden">{state(entry)}</span> : null}
        </>
      ),
    },
    ...(withState
      ? [
          {
            id: "state",
            label: t("column.state"),
            nowrap: true,
            wideOnly: true,
            cell: state,
          },
        ]
      : []),
    {
      id: "source",
      label: t("column.source"),
      wideOnly: true,
      cell: ({ source }) => (
        <span className="text-ink-3">{source === entrySource ? t("byHand") : source}</span>
      ),
    },
    ...(action
      ? [
          {
            id: "action",
            label: action.label,
            align: "right" as const,
            cell: (entry: ListedEntry) => (
              <Button small aria-label={action.named(entry)} onClick={() => action.act(entry)}>
                {action.label}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ source, id }) => `${source}\u0000${id}`}
      empty={<p className="text-ink-2">{t(`empty.${wordOf[type]}`)}</p>}
      columns={columns}
    />
  );
}
