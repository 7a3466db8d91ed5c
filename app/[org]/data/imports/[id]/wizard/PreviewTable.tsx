import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_components/Button";
import { Said } from "@/app/_components/Said";
import { LeftOutReason } from "@/app/[org]/data/imports/LeftOutReason";
import type { Preview } from "@/app/[org]/data/imports/shapes";
import { isAsSent, type Mapping } from "@/lib/imports/mapping";
import { formatNumber } from "@/lib/words/formatNumber";
import { columnFields } from "./columnFields";
import { FieldName } from "./FieldName";
import { PreviewEvent } from "./PreviewEvent";

const firstRows = 5;

/** The first rows of the file as they stand, under each column what it becomes, and beside each row its events. */
export function PreviewTable({
  preview,
  mapping,
  timezone,
}: {
  preview: Preview;
  mapping: Mapping;
  timezone: string;
}) {
  const t = useTranslations("imports.preview");
  const locale = useLocale();
  const [all, setAll] = useState(false);
  const { header, rows } = preview;
  const becomes = columnFields(mapping, header);
  // a line of JSON is not cut into cells
  const json = mapping.format === "ndjson" || isAsSent(mapping.format);
  const used = json
    ? []
    : header.map((name, at) => ({ name, at })).filter(({ name }) => becomes.get(name)?.length);
  const unused = header.filter((name) => !becomes.get(name)?.length);
  const wrong = rows.filter(({ problems }) => problems.length > 0).length;
  return (
    <>
      <p className="mb-3 max-w-[72ch] text-prose text-ink-2">
        {t("text", { count: rows.length })}
        {wrong > 0 ? (
          <span className="font-medium text-state-off-track"> {t("wrong", { count: wrong })}</span>
        ) : null}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, so the keyboard has to reach it */}
      <section aria-label={t("title")} tabIndex={0} className="overflow-x-auto">
        <table className="w-full border-collapse">
          <caption className="sr-only">{t("title")}</caption>
          <thead>
            <tr className="border-b border-control text-left align-top">
              <th scope="col" className="py-1 pr-3 text-meta font-medium text-ink-3">
                {t("line")}
              </th>
              <th scope="col" className="min-w-72 py-1 pr-3 text-meta font-medium text-ink-3">
                {t("events")}
              </th>
              {used.map(({ name }) => (
                <th key={name} scope="col" className="py-1 pr-3 font-medium whitespace-nowrap">
                  {name}
                  <span className="block text-meta font-normal text-ink-3">
                    → <FieldName fields={becomes.get(name) ?? []} />
                  </span>
                </th>
              ))}
              {json ? (
                <th scope="col" className="py-1 pr-3 text-meta font-medium text-ink-3">
                  {t("row")}
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, all ? rows.length : firstRows).map((row) => (
              <tr key={row.line} className="border-b border-hairline align-top last:border-0">
                <td className="py-2 pr-3 text-ink-3">{formatNumber(row.line, locale)}</td>
                <td className="py-2 pr-3">
                  {row.problems.map(({ column, reason }) => (
                    <p key={`${column} ${reason}`} className="text-state-off-track">
                      <Said detail={column === null ? reason : `${column}: ${reason}`} />
                    </p>
                  ))}
                  {row.events.map((event) => (
                    <PreviewEvent key={`${event.type} ${event.id}`} event={event} timezone={timezone} />
                  ))}
                  {row.events.length + row.problems.length === 0 ? (
                    <span className="text-ink-3">
                      {row.leftOut === null ? t("silent") : <LeftOutReason why={row.leftOut} />}
                    </span>
                  ) : null}
                </td>
                {used.map(({ name, at }) => (
                  <td key={name} className="max-w-64 truncate py-2 pr-3 text-ink-2" title={row.cells[at]}>
                    {row.cells[at] || "–"}
                  </td>
                ))}
                {json ? (
                  <td className="py-2 pr-3">
                    <code className="line-clamp-4 max-w-[64ch] min-w-72 font-mono text-meta break-all text-ink-3">
                      {row.cells[0]}
                    </code>
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className="mt-3 flex flex-wrap items-center justify-between gap-3">
        {rows.length > firstRows ? (
          <Button small onClick={() => setAll(!all)}>
            {t(all ? "fewer" : "more", { count: rows.length })}
          </Button>
        ) : null}
        {unused.length > 0 ? (
          <p className="min-w-0 text-meta break-words text-ink-3">
            {t("unused", { count: unused.length, columns: unused.join(", ") })}
          </p>
        ) : null}
      </div>
    </>
  );
}
