import type { OverviewProps } from "@/app/_components/overview/OverviewProps";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { addDays, daysInclusive } from "@/lib/calendar/days";
import { costTree } from "@/lib/economics/costTree";
import { savedPeople } from "@/lib/economics/savedPeople";
import { shortOfBreakEven } from "@/lib/economics/shortOfBreakEven";
import { timeSaved } from "@/lib/economics/timeSaved";
import type { Candidate } from "@/lib/handover/candidates";
import { fewestReviewed } from "@/lib/handover/gate";
import { costKnown } from "@/lib/kpi/costKnown";
import { Exact } from "@/lib/kpi/exact";
import { shownFigure } from "@/lib/kpi/shownFigure";
import type { Overview } from "@/lib/overview/readOverview";
import { lastDay } from "@/lib/roadmap/phases";
import type { Beginning } from "@/lib/sources/readBeginning";
import { openFigure } from "../figures/openFigure";
import { openCosts } from "../money/openCosts";
import { mistakesHref, mistakesSearch } from "../processes/mistakesHref";
import { workName } from "../processes/next/workName";
import { openCases } from "../processes/openCases";
import { segment } from "../processes/segment";
import { proofList } from "../processes/walls/proofList";
import { inPilot } from "./inPilot";

/**
 * Where are we, does it pay, what next: what the three sentences say, each with where it comes from.
 * @param beginning how many processes the firm has, and the day on which its first case was closed
 */
export function sentencesOf(
  overview: Overview,
  slug: string,
  { processes, firstClosed }: Pick<Beginning, "processes" | "firstClosed">,
): Pick<OverviewProps, "where" | "pays" | "next"> {
  const said = where(overview, slug);
  const hasSales = said.kind === "perHead" || said.kind === "nobodyBefore";
  const step = next(overview, slug);
  return {
    where: said,
    pays: hasSales ? { kind: "nothing" } : pays(overview, slug),
    next:
      !hasSales || firstClosed !== null || step.kind !== "send"
        ? step
        : processes === 0
          ? { kind: "choose", href: `/${slug}/start?as=manager` }
          : { ...step, kind: "ask" },
  };
}

function where(overview: Overview, slug: string): OverviewProps["where"] {
  const { aar, aarSupervised } = overview.now.point.kpis;
  const { from, to } = overview.range;
  if (typeof aar?.value !== "number") {
    const { dataTo, settings, now } = overview;
    const margin = shownFigure("marginPerHead", now);
    const { marginPerHead, breakEven } = now.point.kpis;
    if (margin !== null) {
      const short = shortOfBreakEven(now.facts, breakEven?.value != null);
      const opens = openFigure(slug, "marginPerHead", marginPerHead?.value ?? 0, overview.range);
      return { kind: "perHead", margin, estimated: marginPerHead?.estimated === true, short, opens };
    }
    const since = overview.lacks.find(({ what }) => what === "headcount")?.since;
    if (since !== undefined && now.facts.orders.count > 0)
      return { kind: "nobodyBefore", day: since, href: `/${slug}?from=${since}&to=${to}` };
    const lastDay = dataTo && dayInZone(dataTo, settings.timezone);
    return lastDay && lastDay < from
      ? { kind: "before", lastDay, href: `/${slug}?from=${addDays(lastDay, -27)}&to=${lastDay}` }
      : { kind: "empty", href: `/${slug}/data/imports` };
  }
  // where agents already run on their own, the rule of the pilot explains nothing
  if (inPilot(overview) && aar.value === 0) {
    const asked = { counts: "aarSupervised.numerator", closedFrom: from, closedTo: to } as const;
    const opens = openCases(slug, asked, aarSupervised?.numerator ?? 0);
    return { kind: "pilot", approved: aarSupervised?.value ?? 0, opens };
  }
  return {
    kind: "running",
    share: aar.value,
    byHours: overview.hoursCovered,
    forecast: ahead(overview),
    target: 0.6,
    opens: openCases(slug, { counts: "aar.numerator", closedFrom: from, closedTo: to }, aar.numerator ?? 0),
  };
}

const verdicts = { on_track: "makes", at_risk: "may", off_track: "misses" } as const;

/** What the last milestone of AAR has coming: the line that counts. */
function ahead({ roadmap }: Overview): Extract<OverviewProps["where"], { kind: "running" }>["forecast"] {
  const last = roadmap?.targets.aar.targets.at(-1);
  if (!last?.forecast || last.state === "met" || last.state === "no_data") return null;
  const { value, low, high } = last.forecast;
  return { day: lastDay, value, low, high, verdict: verdicts[last.state] };
}

function pays(overview: Overview, slug: string): OverviewProps["pays"] {
  const { range, now, mistakes, settings } = overview;
  const saved = now.point.kpis.timeSavedHours?.value ?? null;
  if (saved === null) return { kind: "empty", href: `/${slug}/processes` };
  const days = daysInclusive(range.from, range.to);
  const { cells, priced } = costTree(now.facts);
  const { machine } = cells;
  const modelCost = costKnown(machine.amount, priced.all.completeness) ? machine.amount : null;
  const { freed: worth } = timeSaved(
    now.facts,
    { productiveHours: new Exact(settings.productiveHours) },
    null,
    null,
  );
  const found = mistakes.count === 0 && mistakes.unreviewed === null ? "0" : mistakes.cost;
  return {
    kind: "saved",
    days,
    hours: saved,
    people: savedPeople(saved, days, settings.productiveHours),
    modelCost,
    pricesHref: `/${slug}/settings/prices`,
    mistakes: mistakes.count,
    mistakeCost: mistakes.cost,
    unreviewed: mistakes.unreviewed,
    worth,
    net:
      worth === null || found === null || modelCost === null
        ? null
        : new Exact(worth).minus(modelCost).minus(found).toFixed(),
    opens: {
      hours: openFigure(slug, "timeSavedHours", saved, range),
      cost: openCosts(slug, { figure: "machine", from: range.from, to: range.to }, { sum: machine.amount }),
      mistakes: {
        href: mistakesHref(slug, range),
        list: `/api/v1/mistakes/entries${mistakesSearch(range)}`,
        figure: mistakes.cost === null ? { count: mistakes.count } : { sum: mistakes.cost, of: "cost" },
      },
    },
  };
}

function next({ candidates, gates, now, alarms, lacks }: Overview, slug: string): OverviewProps["next"] {
  const href = (process: string) => `/${slug}/processes/${segment(process)}`;
  const unreviewed = (one: Candidate) =>
    proofList(slug, one, "unreviewed", { from: one.since, to: one.to }).href;
  const [alarm] = alarms;
  if (alarm) return { kind: "takeBack", process: alarm.name, href: `${href(alarm.process)}#handover` };
  const ready = candidates.find(({ verdict }) => verdict === "hand_over");
  if (ready) {
    return {
      kind: "handOver",
      process: workName(ready),
      upTo: ready.upTo,
      monthly: ready.monthly ?? "0",
      href: `${href(ready.process)}#handover`,
    };
  }
  const reviewing = candidates.find(({ state, n }) => state === "keep_reviewing" && n > 0);
  if (reviewing) {
    return {
      kind: "review",
      process: workName(reviewing),
      more: reviewing.more,
      href: href(reviewing.process),
      // of a step, how many a machine did is not counted
      cases: reviewing.step !== null || reviewing.auto > reviewing.n ? unreviewed(reviewing) : null,
    };
  }
  const unseen = candidates.find((one) => waits(one) && one.auto > 0 && one.n === 0);
  if (unseen) {
    return {
      kind: "reviewFirst",
      process: workName(unseen),
      more: fewestReviewed,
      href: unreviewed(unseen),
    };
  }
  const unknown = gates.find(({ state, costs }) => state === "no_gate" && costs.mistake === null);
  if (unknown) return { kind: "mistake", process: unknown.name, href: `${href(unknown.process)}#settings` };
  const unpaid = gates.find(({ state, costs }) => state === "no_gate" && costs.mistake !== null);
  if (unpaid) {
    const untimed = lacks.some(({ what, names }) => what === "baseline" && names.includes(unpaid.process));
    return {
      kind: "peopleCost",
      process: unpaid.name,
      href: untimed ? `${href(unpaid.process)}#settings` : `/${slug}/settings/people-cost`,
    };
  }
  return now.facts.closed.cases === 0 ? { kind: "send", href: `/${slug}/data/imports` } : { kind: "none" };
}

/** Whether reviews are what some work waits for: what its mistakes cost is known, and it is neither decided nor too dear. */
function waits({ state, costs }: Pick<Candidate, "state" | "costs">): boolean {
  return costs.mistake !== null && (state === "keep_reviewing" || state === "no_gate");
}
