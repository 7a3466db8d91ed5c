import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/app/_components/DataTable";
import { Section } from "@/app/_components/Section";
import { StateMark } from "@/app/_components/StateMark";
import type { CriterionAnswer, RoadmapAnswer } from "@/lib/roadmap/roadmapAnswer";
import { formatDay, formatDays } from "@/lib/words/formatDay";
import { Ahead } from "./Ahead";
import { Confirmed } from "./Confirmed";
import { CriterionFigure } from "./CriterionFigure";
import { formatNeed } from "./formatNeed";

/** A phase with its criteria: how each stands, what it shows against what it needs, and what is to be expected. */
export function PhaseSection({
  slug,
  phase,
  today,
  mayWrite,
}: {
  slug: string;
  phase: RoadmapAnswer["phases"][number];
  today: string;
  mayWrite: boolean;
}) {
  const t = useTranslations("roadmapPage");
  const names = useTranslations("roadmap");
  const locale = useLocale();
  const title = names(`phase.${phase.phase}`);
  const need = ({ unit, needed, above }: CriterionAnswer) =>
    unit === "confirmed"
      ? t("needed.confirmed")
      : t(above ? "needed.above" : "needed.atLeast", { value: formatNeed(unit, needed, locale, 0) });
  const mark = (criterion: CriterionAnswer) => (
    <span className="block">
      <StateMark state={criterion.state} early={criterion.early} />
      {criterion.metOn ? (
        <span className="block text-meta whitespace-nowrap text-ink-3">
          {t(criterion.proof === "person" ? "since" : "metOn", {
            day: formatDay(criterion.metOn, locale, today),
          })}
        </span>
      ) : null}
    </span>
  );
  return (
    <section id={phase.phase} className="scroll-mt-16">
      <Section
        title={title}
        aside={
          <p className="flex flex-wrap items-center gap-x-3 text-meta text-ink-2">
            <span>
              {t("days", { from: phase.fromDay, to: phase.toDay })}
              {phase.from && phase.to ? ` · ${formatDays(phase.from, phase.to, locale, today)}` : null}
            </span>
            <StateMark state={phase.state} />
            <span>{t("metCount", { met: phase.met, all: phase.criteria.length })}</span>
          </p>
        }
      >
        <DataTable<CriterionAnswer>
          caption={title}
          rows={phase.criteria}
          rowKey={({ key }) => key}
          empty={null}
          columns={[
            {
              id: "criterion",
              label: t("column.criterion"),
              cell: (criterion) => (
                <span className="block max-w-[52ch] min-w-28 py-0.5 sm:min-w-36">
                  <span className="font-medium">{t(`criterion.${criterion.key}.name`)}</span>
                  <span className="block text-meta text-ink-3">{t(`criterion.${criterion.key}.hint`)}</span>
                  {criterion.proof === "person" ? (
                    <Confirmed slug={slug} criterion={criterion} today={today} mayWrite={mayWrite} />
                  ) : null}
                  <span className="mt-1 block text-meta text-ink-2 sm:hidden">
                    {criterion.state === "met" ? null : (
                      <Ahead criterion={criterion} phase={phase} today={today} />
                    )}
                  </span>
                </span>
              ),
            },
            { id: "state", label: t("column.state"), cell: mark },
            {
              id: "shown",
              label: t("column.shown"),
              align: "right",
              cell: (criterion) => (
                <>
                  <CriterionFigure slug={slug} criterion={criterion} today={today} />
                  {criterion.unit === "confirmed" ? null : (
                    <span className="block text-meta text-ink-3 sm:hidden">{need(criterion)}</span>
                  )}
                </>
              ),
            },
            { id: "needed", label: t("column.needed"), align: "right", wideOnly: true, cell: need },
            {
              id: "ahead",
              label: t("column.ahead"),
              wideOnly: true,
              cell: (criterion) => (
                <span className="block min-w-32 text-ink-2">
                  <Ahead criterion={criterion} phase={phase} today={today} />
                </span>
              ),
            },
          ]}
        />
      </Section>
    </section>
  );
}
