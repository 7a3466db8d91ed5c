"use client";

import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/app/_components/DataTable";
import { Link } from "@/app/_components/Link";
import { formatNumber } from "@/lib/words/formatNumber";
import { formatTime } from "@/lib/words/formatTime";
import { StateWord } from "./StateWord";
import type { Import } from "./shapes";
import { UndoImport } from "./UndoImport";
import { undoable } from "./undoable";

/** The files that were imported, the newest first, with what became of each. */
export function ImportsTable({
  slug,
  imports,
  timezone,
  today,
}: {
  slug: string;
  imports: readonly Import[];
  timezone: string;
  today: string;
}) {
  const t = useTranslations("imports.list");
  const locale = useLocale();
  const count = (value: number, state: Import["state"]) =>
    state === "draft" || state === "checking" || state === "arriving" ? "–" : formatNumber(value, locale);
  return (
    <DataTable<Import>
      caption={t("title")}
      rows={imports}
      rowKey={({ id }) => id}
      empty={<p className="text-prose text-ink-2">{t("empty")}</p>}
      columns={[
        {
          id: "name",
          label: t("name"),
          cell: ({ id, name, source }) => (
            <span className="block max-w-80 min-w-40 break-words">
              <Link href={`/${slug}/data/imports/${id}`} className="font-medium text-accent hover:underline">
                {name}
              </Link>
              {source ? <span className="block text-meta text-ink-3">{source}</span> : null}
            </span>
          ),
        },
        {
          id: "when",
          label: t("when"),
          nowrap: true,
          cell: ({ createdAt }) => formatTime(createdAt, timezone, locale, today),
        },
        { id: "who", label: t("who"), nowrap: true, cell: ({ createdBy }) => createdBy },
        { id: "state", label: t("state"), cell: ({ state }) => <StateWord state={state} /> },
        {
          id: "accepted",
          label: t("accepted"),
          align: "right",
          cell: ({ accepted, state }) => count(accepted, state),
        },
        {
          id: "duplicates",
          label: t("duplicates"),
          align: "right",
          cell: ({ duplicates, state }) => count(duplicates, state),
        },
        {
          id: "rejected",
          label: t("rejected"),
          align: "right",
          cell: ({ rejected, state }) => count(rejected, state),
        },
        {
          id: "undo",
          label: t("undo"),
          align: "right",
          cell: ({ id, name, state }) =>
            undoable(state) ? (
              <UndoImport slug={slug} id={id} name={name} draft={state === "draft"} small />
            ) : (
              <span className="text-ink-3">–</span>
            ),
        },
      ]}
    />
  );
}
