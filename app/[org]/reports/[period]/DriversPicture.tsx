import { ShareDrivers } from "@/app/[org]/processes/moved/ShareDrivers";
import { WaterfallChart } from "@/app/[org]/processes/moved/WaterfallChart";
import type { Report } from "@/lib/report/reportSchema";

/** What moved AAR as a picture: from the period before to this one. Nothing where there is no change to tell of. */
export function DriversPicture({ report, slug, today }: { report: Report; slug: string; today: string }) {
  const answer = report.drivers.find(({ kpi }) => kpi === "aar");
  if (!answer || answer.change === null || answer.drivers.length === 0) return null;
  const { names, from, to, base } = report;
  const csv = new URLSearchParams({
    ...{ kpi: "aar", from, to, baseFrom: base.from, baseTo: base.to },
    organisation: slug,
  });
  return (
    <WaterfallChart
      slug={slug}
      answer={answer}
      names={names}
      today={today}
      csv={`/api/v1/drivers.csv?${csv}`}
      table={<ShareDrivers slug={slug} kpi="aar" answer={answer} names={names} />}
    />
  );
}
