import { getLocale, getTranslations } from "next-intl/server";
import { CopyBox } from "@/app/_components/CopyBox";
import { DataTable } from "@/app/_components/DataTable";
import { Section } from "@/app/_components/Section";
import type { Recounts } from "@/lib/recount/listRecounts";
import { formatDay } from "@/lib/words/formatDay";
import { formatTime } from "@/lib/words/formatTime";

/** What the audit of figures has found, and what to do where it found something. */
export async function RecountSection({
  slug,
  recounts: { last, differing, mended },
  timezone,
  today,
}: {
  slug: string;
  recounts: Recounts;
  timezone: string;
  today: string;
}) {
  const [t, locale] = [await getTranslations("recount"), await getLocale()];
  const time = (instant: Date) => formatTime(instant, timezone, locale, today);
  const day = (of: string) => formatDay(of, locale, today);
  const said = () => {
    if (last === null) return t("none");
    const told = { time: time(last.at), day: day(last.day) };
    if (differing.some((found) => found.day === last.day)) return t("lastDiffers", told);
    return last.whole ? t("last", told) : t("lastSome", told);
  };
  return (
    <Section title={t("title")}>
      <p className="phrases mb-3 max-w-[72ch] text-prose text-ink-2">{t("lead")}</p>
      <p className="phrases mb-3 max-w-[72ch] text-prose">{said()}</p>
      {differing.length > 0 ? (
        <div role="alert" className="mb-4 flex flex-col gap-3">
          <h3 className="font-medium">{t("differs")}</h3>
          <p className="phrases max-w-[72ch] text-prose text-ink-2">{t("differsText")}</p>
          <CopyBox label={t("command")} text={`npm run -s handover -- rebuild --org ${slug}`} />
        </div>
      ) : null}
      <DataTable<Recounts["differing"][number]>
        caption={t("differs")}
        rows={differing}
        rowKey={(found) => found.day}
        empty={null}
        columns={[
          { id: "day", label: t("day"), nowrap: true, cell: (found) => day(found.day) },
          {
            id: "rows",
            label: t("rows"),
            cell: ({ rows }) =>
              Object.entries(rows)
                .map(([table, count]) => `${table} ${count}`)
                .join(" · "),
          },
          { id: "found", label: t("found"), nowrap: true, cell: ({ foundAt }) => time(foundAt) },
          { id: "seen", label: t("seen"), nowrap: true, wideOnly: true, cell: ({ seenAt }) => time(seenAt) },
        ]}
      />
      {mended.length > 0 ? <h3 className="mt-4 mb-2 font-medium">{t("mended")}</h3> : null}
      <DataTable<Recounts["mended"][number]>
        caption={t("mended")}
        rows={mended}
        rowKey={(found) => found.day}
        empty={null}
        columns={[
          { id: "day", label: t("day"), nowrap: true, cell: (found) => day(found.day) },
          { id: "found", label: t("found"), nowrap: true, cell: ({ foundAt }) => time(foundAt) },
          { id: "mended", label: t("mendedAt"), nowrap: true, cell: ({ mendedAt }) => time(mendedAt) },
        ]}
      />
    </Section>
  );
}
