import { useLocale, useTranslations } from "next-intl";
import type { Recognition } from "@/lib/imports/recognition/recognition";
import type { Role } from "@/lib/imports/recognition/role";
import { formatNumber } from "@/lib/words/formatNumber";
import { columnSamples } from "./columnSamples";
import { delimiterName } from "./delimiterName";
import { looksName } from "./looksName";

/** What was recognised, in plain sentences, and the columns behind them. */
export function RecognisedSentence({
  recognition,
  given,
  table,
}: {
  recognition: Recognition;
  /** the encoding that was answered */
  given: string | undefined;
  /** it is read by its rows and columns */
  table: boolean;
}) {
  const t = useTranslations("imports.recognised");
  const tRole = useTranslations("imports.role");
  const locale = useLocale();
  const { format, encoding, delimiter, sheet, header, headerInDoubt, columns, rowsRead, whole, roles } =
    recognition;
  const list = new Intl.ListFormat(locale === "zh" ? "zh-Hans" : "en", { type: "conjunction" });
  const likely = (Object.entries(roles) as [Role, string][]).slice(0, 6);
  const parts = [
    format === "xlsx" || format === "xes" ? null : (given ?? encoding.sure)?.toUpperCase(),
    delimiter === undefined
      ? null
      : t("delimited", { delimiter: t(`delimiter.${delimiterName(delimiter)}`) }),
    sheet === undefined ? null : t("sheet", { sheet }),
    ...(table
      ? [
          t("columns", { count: header.length }),
          t(whole ? "rows" : "rowsAtLeast", { count: formatNumber(rowsRead, locale) }),
        ]
      : []),
  ];
  return (
    <div className="max-w-[88ch] space-y-1 text-prose">
      <p>
        {t("is", {
          format: t(`format.${format}`),
          facts: parts.filter(Boolean).join(locale === "zh" ? "，" : ", "),
        })}
      </p>
      {headerInDoubt ? <p className="text-worse">{t("inDoubt")}</p> : null}
      {table && likely.length > 0 ? (
        <p className="text-ink-2">
          {t("likely", {
            columns: list.format(
              likely.map(([role, column]) => t("likelyColumn", { column, role: tRole(`${role}.name`) })),
            ),
          })}
        </p>
      ) : null}
      <details hidden={!table}>
        <summary className="inline-block py-1 text-accent hover:underline">{t("all")}</summary>
        <dl className="mt-1 grid gap-x-6 sm:grid-cols-2">
          {columns.map((column) => (
            <div key={column.name} className="flex justify-between gap-4 border-t border-hairline py-1">
              <dt className="max-w-[50%] min-w-0 font-medium break-words">{column.name}</dt>
              <dd className="min-w-0 text-right">
                {t(`looks.${looksName(column.looks)}`)}
                <span className="block truncate text-meta text-ink-3">
                  {columnSamples(recognition, column.name, 2).join(" · ") || "–"}
                </span>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
