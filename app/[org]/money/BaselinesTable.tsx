import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/app/_components/DataTable";
import { Link } from "@/app/_components/Link";
import { segment } from "@/app/[org]/processes/segment";
import type { ProcessSettings } from "@/lib/settings/processSchema";
import { formatDay } from "@/lib/words/formatDay";
import { formatDuration } from "@/lib/words/formatDuration";

/** What a case took by hand, each with the day from which it counts: what time saved is measured against. */
export function BaselinesTable({
  slug,
  processes,
  to,
  today,
}: {
  slug: string;
  processes: readonly ProcessSettings[];
  to: string;
  today: string;
}) {
  const t = useTranslations("money.saved");
  const locale = useLocale();
  const inForce = (process: ProcessSettings) => process.baselines.findLast(({ from }) => from <= to);
  return (
    <DataTable
      caption={t("baselines")}
      rows={processes}
      rowKey={({ key }) => key}
      empty={null}
      columns={[
        { id: "process", label: t("process"), cell: ({ name }) => name },
        {
          id: "minutes",
          label: t("typical"),
          align: "right",
          cell: (process) => {
            const found = inForce(process);
            return found ? (
              formatDuration(Number(found.seconds), locale)
            ) : (
              <Link
                href={`/${slug}/processes/${segment(process.key)}#settings`}
                className="thumb text-accent underline underline-offset-2"
              >
                {t("enter")}
              </Link>
            );
          },
        },
        {
          id: "since",
          label: t("since"),
          align: "right",
          cell: (process) => {
            const found = inForce(process);
            return found ? formatDay(found.from, locale, today) : "–";
          },
        },
      ]}
    />
  );
}
