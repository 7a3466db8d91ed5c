import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DataTable } from "@/app/_components/DataTable";
import { TakeBackEvent } from "@/app/_components/form/TakeBackEvent";
import { Link } from "@/app/_components/Link";
import { tokensHref } from "@/app/[org]/money/tokens/tokensHref";
import type { ChangeEffect, ListedEffect } from "@/lib/change/effectsAnswer";
import { effectText } from "@/lib/change/effectText";
import type { OwnSource } from "@/lib/events/ownSources";
import { catalog } from "@/lib/kpi/catalog/catalog";
import type { ShareKey } from "@/lib/kpi/shareKeys";
import { formatDay } from "@/lib/words/formatDay";
import { formatShare } from "@/lib/words/formatShare";
import { CasesFigure } from "../CasesFigure";
import { segment } from "../segment";
import { kindOf } from "./kindOf";

type Compared = NonNullable<ChangeEffect["own"]>["before"];

/** What was changed on purpose, the latest first, each with the share in the 14 days before and from its day on. */
export function ChangesTable({
  slug,
  kpi,
  changes,
  names,
  today,
  mayRecord,
}: {
  slug: string;
  kpi: ShareKey;
  changes: readonly ListedEffect[];
  /** of the processes, by key */
  names: Readonly<Record<string, string>>;
  today: string;
  mayRecord: boolean;
}) {
  const t = useTranslations("changes");
  const words = useTranslations("trend");
  const locale = useLocale();
  const effect = (change: ChangeEffect) =>
    effectText(change, words, locale) ?? t(change.process === null ? "notHeld" : "tooEarly");
  const tokens = ({ own, process }: ChangeEffect) => {
    if (own === null || process === null) return null;
    const link = ({ start, end }: Compared) => {
      const to = tokensHref(slug, { from: start, to: end, process });
      return (words: ReactNode) => (
        <Link href={to} className="thumb text-accent underline underline-offset-2">
          {words}
        </Link>
      );
    };
    return (
      <span className="block text-meta text-ink-3">
        {t.rich("tokens", { before: link(own.before), after: link(own.after) })}
      </span>
    );
  };
  const figure = (of: Compared | undefined, process: string | null) => {
    if (!of?.denominator) return <span className="text-ink-3">–</span>;
    const cases = (part: "numerator" | "denominator") => (
      <CasesFigure
        slug={slug}
        query={{
          counts: `${kpi}.${part}`,
          ...(process === null ? {} : { process }),
          closedFrom: of.start,
          closedTo: of.end,
        }}
        count={of[part] ?? 0}
      />
    );
    return (
      <>
        {formatShare(of.value, locale)}
        <span className="block text-meta text-ink-3">
          {cases("numerator")} / {cases("denominator")}
        </span>
      </>
    );
  };
  return (
    <DataTable<ListedEffect>
      caption={t("title")}
      rows={changes}
      rowKey={({ source, id }) => `${source} ${id}`}
      empty={<p className="text-ink-2">{t("none")}</p>}
      columns={[
        {
          id: "day",
          label: t("column.day"),
          nowrap: true,
          wideOnly: true,
          cell: ({ day }) => formatDay(day, locale, today),
        },
        {
          id: "what",
          label: t("column.what"),
          cell: (change) => {
            const { day, title, kind, process, note, source, id, decided } = change;
            return (
              <span className="block min-w-28 sm:min-w-40">
                <span className="break-words">{title}</span>
                {note ? <span className="block text-meta break-words text-ink-2">{note}</span> : null}
                <span className="block text-meta text-ink-3">
                  <span className="whitespace-nowrap sm:hidden">{formatDay(day, locale, today)} · </span>
                  {t(`kind.${kindOf(kind)}`)} ·{" "}
                  {process === null ? (
                    t("wholeFirm")
                  ) : (
                    <Link
                      href={`/${slug}/processes/${segment(process)}`}
                      className="thumb underline-offset-2 hover:underline"
                    >
                      {names[process] ?? process}
                    </Link>
                  )}
                </span>
                {kindOf(kind) === "model" ? tokens(change) : null}
                <span className="block text-meta text-ink-2 sm:hidden">{effect(change)}</span>
                {mayRecord && source === ("handover" satisfies OwnSource) && !decided ? (
                  <TakeBackEvent slug={slug} source={source} id={id} name={title} />
                ) : null}
              </span>
            );
          },
        },
        {
          id: "before",
          label: t("column.before"),
          align: "right",
          cell: ({ own, process }) => figure(own?.before, process),
        },
        {
          id: "after",
          label: t("column.after"),
          align: "right",
          cell: ({ own, process }) => figure(own?.after, process),
        },
        {
          id: "effect",
          label: t("column.effect", { kpi: catalog[kpi].text[locale].name }),
          wideOnly: true,
          cell: (change) => <span className="block min-w-32">{effect(change)}</span>,
        },
      ]}
    />
  );
}
