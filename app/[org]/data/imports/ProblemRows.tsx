import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/app/_components/DataTable";
import { Said } from "@/app/_components/Said";
import { formatNumber } from "@/lib/words/formatNumber";

export interface ProblemRow {
  line: number;
  /** a column, or a place in the event */
  where: string;
  detail: string;
}

/** Lines of a file that something is wrong with: where, and what it must be. */
export function ProblemRows({ caption, rows }: { caption: string; rows: readonly ProblemRow[] }) {
  const t = useTranslations("imports.problemRows");
  const locale = useLocale();
  return (
    <div className="max-h-80 overflow-y-auto">
      <DataTable<ProblemRow>
        caption={caption}
        rows={rows}
        rowKey={({ line, where, detail }) => `${line} ${where} ${detail}`}
        empty={null}
        columns={[
          { id: "line", label: t("line"), cell: ({ line }) => formatNumber(line, locale) },
          { id: "where", label: t("where"), nowrap: true, cell: ({ where }) => where || "–" },
          {
            id: "detail",
            label: t("why"),
            cell: ({ detail }) => <Said detail={detail} className="block max-w-[72ch] min-w-56" />,
          },
        ]}
      />
    </div>
  );
}
