import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "../Card";
import { Trend } from "../charts/Trend";
import { KpiCard } from "../KpiCard";
import { Page } from "../Page";
import { RoadmapStrip } from "../RoadmapStrip";
import { HandoverList } from "./HandoverList";
import { MissingList } from "./MissingList";
import type { OverviewProps } from "./OverviewProps";
import { StatusLine } from "./StatusLine";
import { VerdictSentences } from "./VerdictSentences";
import { Warnings } from "./Warnings";

/** The answer before the instruments: three sentences, four figures, the roadmap, what next, the course. */
export function OverviewView({
  beginning = null,
  ...overview
}: OverviewProps & {
  /** what stands between the answer and the figures until data have come */
  beginning?: ReactNode;
}) {
  const t = useTranslations("overview");
  return (
    <Page title={t("title")} hiddenTitle>
      <Warnings warnings={overview.warnings} />
      <VerdictSentences
        where={overview.where}
        pays={overview.pays}
        next={overview.next}
        currency={overview.currency}
      />
      <StatusLine status={overview.status} today={overview.today} />
      {overview.lastYear ? <p className="mt-1 text-meta text-ink-3 sm:pl-24">{overview.lastYear}</p> : null}
      {beginning ? <div className="mt-4 space-y-4 empty:hidden">{beginning}</div> : null}
      <div className="mt-4 grid grid-cols-2 gap-3 lg:grid-cols-4">
        {overview.cards.map((card) => (
          <KpiCard key={card.kpi} {...card} />
        ))}
      </div>
      {overview.strip ? (
        <div className="mt-3">
          <RoadmapStrip {...overview.strip} />
        </div>
      ) : null}
      <div className="mt-3 grid gap-3 lg:grid-cols-3">
        <div className="order-2 min-w-0 lg:order-1 lg:col-span-2">
          <Card>
            <Trend
              trend={overview.trend.data}
              csv={overview.trend.csv}
              {...(overview.trend.opens ? { opens: overview.trend.opens } : {})}
            />
          </Card>
        </div>
        <div className="order-1 min-w-0 lg:order-2">
          <HandoverList
            handovers={overview.handovers}
            currency={overview.currency}
            all={`/${overview.slug}/processes/next`}
          />
        </div>
      </div>
      <MissingList missing={overview.missing} />
    </Page>
  );
}
