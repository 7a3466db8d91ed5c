import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/app/_components/DataTable";
import { DefinitionDrawer } from "@/app/_components/DefinitionDrawer";
import { Link } from "@/app/_components/Link";
import { Section } from "@/app/_components/Section";
import type { HoursOf } from "@/lib/kpi/hoursCoveredAnswer";
import { readHoursCovered } from "@/lib/kpi/readHoursCovered";
import type { Ctx } from "@/lib/tenancy/ctx";
import { formatDays } from "@/lib/words/formatDay";
import { formatShare } from "@/lib/words/formatShare";
import { HoursFigure } from "../HoursFigure";
import { segment } from "../segment";

interface Row {
  /** null: all core processes together */
  process: string | null;
  name: string;
  hours: HoursOf;
}

/** How much of the typical time runs untouched, process by process, and by whose steps. */
export async function HoursSection({
  ctx,
  slug,
  range: { from, to },
}: {
  ctx: Ctx;
  slug: string;
  range: { from: string; to: string };
}) {
  const [t, locale] = [await getTranslations("hoursCovered"), await getLocale()];
  const { processes, ...all } = await readHoursCovered(ctx, { from, to, process: null });
  const days = { closedFrom: from, closedTo: to } as const;
  const of = ({ process }: Row) => (process === null ? days : { ...days, process });
  const rows: Row[] = [
    ...processes.map(({ process, name, ...hours }) => ({ process, name, hours })),
    { process: null, name: t("all"), hours: all },
  ];
  return (
    <Section
      title={t("title")}
      aside={
        <DefinitionDrawer
          definition={{
            title: t("title"),
            formula: t("formula"),
            included: [{ text: t("included") }],
            excluded: [{ text: t("excluded") }],
            counts: [],
            unit: t("unit"),
            direction: "up",
          }}
        />
      }
    >
      {processes.length === 0 ? (
        <p className="text-ink-2">{t("empty")}</p>
      ) : (
        <>
          <DataTable<Row>
            caption={t("title")}
            rows={rows}
            rowKey={({ process }) => process ?? ""}
            empty={null}
            columns={[
              {
                id: "process",
                label: t("column.process"),
                cell: ({ process, name }) =>
                  process === null ? (
                    <span className="font-medium">{name}</span>
                  ) : (
                    <Link
                      href={`/${slug}/processes/${segment(process)}`}
                      className="thumb text-accent underline-offset-2 hover:underline"
                    >
                      {name}
                    </Link>
                  ),
              },
              {
                id: "share",
                label: t("column.share"),
                align: "right",
                cell: ({ hours }) => <span className="font-medium">{formatShare(hours.value, locale)}</span>,
              },
              ...(["agent", "system", "both"] as const).map((by) => ({
                id: by,
                label: t(`by.${by}`),
                align: "right" as const,
                wideOnly: true,
                cell: (row: Row) => (
                  <HoursFigure
                    slug={slug}
                    query={{ ...of(row), counts: "aar.numerator", machine: by }}
                    seconds={row.hours.by[by]}
                  />
                ),
              })),
              {
                id: "covered",
                label: t("column.covered"),
                align: "right",
                cell: (row) => (
                  <HoursFigure
                    slug={slug}
                    query={{ ...of(row), counts: "aar.numerator" }}
                    seconds={row.hours.coveredSeconds}
                  />
                ),
              },
              {
                id: "all",
                label: t("column.all"),
                align: "right",
                cell: (row) => (
                  <HoursFigure
                    slug={slug}
                    query={{ ...of(row), counts: "aar.denominator" }}
                    seconds={row.hours.allSeconds}
                  />
                ),
              },
            ]}
          />
          <p className="mt-3 text-meta text-ink-3">{formatDays(from, to, locale)}</p>
        </>
      )}
    </Section>
  );
}
