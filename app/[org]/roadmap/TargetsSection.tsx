import { getTranslations } from "next-intl/server";
import type { OpenFigure } from "@/app/_components/FigureLink";
import { openValue } from "@/app/[org]/figures/openValue";
import { readKpis } from "@/lib/kpi/readKpis";
import { milestoneKpis } from "@/lib/roadmap/milestones";
import type { RoadmapAnswer, TargetAnswer } from "@/lib/roadmap/roadmapAnswer";
import { windowStart } from "@/lib/roadmap/windowStart";
import type { Ctx } from "@/lib/tenancy/ctx";
import { TargetForm } from "./TargetForm";
import { TargetHistory } from "./TargetHistory";
import { TargetTable } from "./TargetTable";

/** The targets that hold, those that were withdrawn, and the form that changes one. */
export async function TargetsSection({
  ctx,
  slug,
  roadmap,
  processes,
  mayWrite,
}: {
  ctx: Ctx;
  slug: string;
  roadmap: RoadmapAnswer;
  processes: readonly { key: string; name: string }[];
  mayWrite: boolean;
}) {
  const t = await getTranslations("roadmapPage.targets");
  const { targets, withdrawn, currency, today } = roadmap;
  const opened = await openedFigures(ctx, slug, targets);
  const days = Object.fromEntries(
    milestoneKpis.map((kpi) => [
      kpi,
      targets.filter((one) => one.kpi === kpi && one.process === null).map(({ dueDay }) => dueDay),
    ]),
  ) as Record<(typeof milestoneKpis)[number], number[]>;
  return (
    <>
      <p className="mb-3 max-w-[72ch] text-prose text-ink-2">{t("lead")}</p>
      <TargetTable
        slug={slug}
        targets={targets}
        currency={currency}
        today={today}
        processes={Object.fromEntries(processes.map(({ key, name }) => [key, name]))}
        opens={(target) => opened.get(keyOf(target))}
      />
      {withdrawn.length > 0 ? (
        <div className="mt-3 text-meta">
          <p className="font-medium text-ink-2">{t("withdrawn")}</p>
          <TargetHistory history={withdrawn} currency={currency} today={today} />
        </div>
      ) : null}
      {mayWrite ? (
        <TargetForm
          slug={slug}
          currency={currency}
          today={today}
          names={{
            aar: t("kpi.aar"),
            fcr: t("kpi.fcr"),
            cts: t("kpi.cts"),
            marginPerHead: t("kpi.marginPerHead"),
          }}
          processes={processes}
          days={days}
        />
      ) : (
        <p className="mt-3 text-ink-2">{t("askAdmin")}</p>
      )}
    </>
  );
}

function keyOf({ kpi, process, valueOn }: TargetAnswer): string {
  return JSON.stringify([kpi, process, valueOn]);
}

/** What the figure of each target opens: its arithmetic, of the same 28 days. */
async function openedFigures(
  ctx: Ctx,
  slug: string,
  targets: readonly TargetAnswer[],
): Promise<Map<string, OpenFigure>> {
  const found = new Map<string, OpenFigure>();
  const answers = new Map<string, ReturnType<typeof readKpis>>();
  for (const target of targets) {
    const { kpi, process, valueOn, value } = target;
    if (valueOn === null || value === null || found.has(keyOf(target))) continue;
    const days = { from: windowStart(valueOn), to: valueOn, process };
    const asked = JSON.stringify(days);
    const reading = answers.get(asked) ?? readKpis(ctx, { ...days, interval: "total" });
    answers.set(asked, reading);
    const open = openValue(slug, kpi, (await reading).total.kpis[kpi], days);
    if (open) found.set(keyOf(target), open);
  }
  return found;
}
