// Longer than most: the one place where the roadmap's parts are put into the words of its answer.
import { addDays } from "@/lib/calendar/days";
import type { Forecast } from "@/lib/change/forecast";
import { statements } from "@/lib/db/statements";
import { Exact, rounded } from "@/lib/kpi/exact";
import type { Confirmation } from "@/lib/roadmap/confirmationSchema";
import type { Reading } from "@/lib/roadmap/criteria";
import { figureOf } from "@/lib/roadmap/figureOf";
import type { CriterionState } from "@/lib/roadmap/judgePhases";
import type { TargetState } from "@/lib/roadmap/judgeTargets";
import { confirmationsIn } from "@/lib/roadmap/listConfirmations";
import { milestoneKpis } from "@/lib/roadmap/milestones";
import { needs } from "@/lib/roadmap/needs";
import { type CriterionKey, phases } from "@/lib/roadmap/phases";
import { readDaily } from "@/lib/roadmap/readDaily";
import { readProcessTargets } from "@/lib/roadmap/readProcessTargets";
import { readRoadmap } from "@/lib/roadmap/readRoadmap";
import { readZone } from "@/lib/roadmap/readZone";
import type { CriterionAnswer, RoadmapAnswer, TargetAnswer } from "@/lib/roadmap/roadmapAnswer";
import type { StoredTarget } from "@/lib/roadmap/storedTarget";
import { storedTargets } from "@/lib/roadmap/storedTargets";
import { type TargetInForce, targetsInForce } from "@/lib/roadmap/targetsInForce";
import { windowStart } from "@/lib/roadmap/windowStart";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * The roadmap as the API and its page show it: phases with their criteria, and the targets of the firm and of its
 * processes with their history. Before it begins it shows what will be asked. Figures to six decimals; days are those of
 * the organisation's zone.
 * @throws Fault `forbidden`
 */
export async function readRoadmapAnswer(ctx: Ctx): Promise<RoadmapAnswer> {
  require(ctx, "figures:read");
  const { zone, stored, confirmations } = await statements(ctx, async (run) => ({
    zone: await readZone(ctx, run),
    stored: await storedTargets(ctx.org, run),
    confirmations: await confirmationsIn(ctx.org, run),
  }));
  const { start, today, currency } = zone;
  const begun = await readDaily(ctx, null);
  const roadmap = begun && (await readRoadmap(ctx, begun));
  const targets = roadmap
    ? [...milestoneKpis.flatMap((kpi) => roadmap.targets[kpi].targets), ...(await ofProcesses(ctx, stored))]
    : waiting(stored, start, today);
  const held = new Set(targets.map(keyOf));
  return {
    start,
    today,
    day: roadmap?.day ?? null,
    currency,
    phases: phases.map((span, at) => {
      const { phase, from, to } = span;
      const shown = roadmap?.phases[at];
      return {
        phase,
        fromDay: from,
        toDay: to,
        from: start && addDays(start, from),
        to: start && addDays(start, to),
        state: shown?.state ?? "no_data",
        met: shown?.criteria.filter(({ state }) => state === "met").length ?? 0,
        criteria: span.criteria.map((key) =>
          criterion(key, shown?.criteria.find((one) => one.key === key) ?? null, {
            to: start && addDays(start, to),
            confirmation:
              confirmations.find((one) => one.criterion === key && one.takenBack === null) ?? null,
          }),
        ),
      };
    }),
    targets: targets.map((one) => target(one, stored)),
    withdrawn: stored.filter((one) => !held.has(keyOf(one))).toReversed(),
  };
}

type Waiting = TargetInForce & Pick<TargetState, "kpi" | "process"> & { due: string | null };

async function ofProcesses(ctx: Ctx, stored: readonly StoredTarget[]): Promise<TargetState[]> {
  const processes = new Set(stored.flatMap(({ process }) => (process === null ? [] : [process])));
  const found: TargetState[] = [];
  for (const process of processes) {
    for (const { targets } of await readProcessTargets(ctx, process, stored)) found.push(...targets);
  }
  return found;
}

/** The targets of a roadmap that has not begun: nothing can be held against them yet. */
function waiting(stored: readonly StoredTarget[], start: string | null, today: string): Waiting[] {
  const processes = [...new Set(stored.map(({ process }) => process).filter((one) => one !== null))];
  return [null, ...processes].flatMap((process) =>
    milestoneKpis.flatMap((kpi) =>
      targetsInForce(stored, { kpi, process, before: null, on: today }).map((one) => ({
        ...one,
        kpi,
        process,
        due: start && addDays(start, one.dueDay),
      })),
    ),
  );
}

function criterion(
  key: CriterionKey,
  state: CriterionState | null,
  { to, confirmation }: { to: string | null; confirmation: Confirmation | null },
): CriterionAnswer {
  const { unit, needed, above = false } = needs[key];
  return {
    key,
    proof: unit === "confirmed" ? "person" : "data",
    unit,
    needed,
    above,
    state: state?.state ?? (confirmation ? "met" : "no_data"),
    early: state?.early ?? false,
    metOn: state?.metOn ?? confirmation?.day ?? null,
    shown: state?.shown && state.shownOn ? { ...read(state.shown), on: state.shownOn } : null,
    today: state?.today ? read(state.today) : null,
    forecast: forecast(state?.forecast ?? null, to),
    evidence: state?.shown && state.shownOn ? evidenceAddress(key, state.shownOn) : null,
    confirmation,
  };
}

/** Where the API shows what a criterion is read from, of the 28 days to a day: a figure with its parts, or a list. */
export function evidenceAddress(key: CriterionKey, on: string): string {
  const figure = figureOf[key];
  return figure
    ? `/api/v1/figures/${figure}?from=${windowStart(on)}&to=${on}`
    : `/api/v1/roadmap/evidence/${key}?on=${on}`;
}

function target(one: TargetState | Waiting, stored: readonly StoredTarget[]): TargetAnswer {
  const { kpi, process, dueDay, due, pace, tolerance, set } = one;
  const held = "state" in one ? one : null;
  return {
    kpi,
    process,
    dueDay,
    due,
    target: six(one.target),
    pace,
    tolerance,
    state: held?.state ?? "no_data",
    early: held?.early ?? false,
    metOn: held?.metOn ?? null,
    value: six(held?.value ?? null),
    valueOn: held?.valueOn ?? null,
    paceToday: six(held?.paceToday ?? null),
    onPace: held?.onPace ?? null,
    forecast: forecast(held?.forecast ?? null, due),
    set,
    history: stored.filter((other) => keyOf(other) === keyOf(one)).toReversed(),
  };
}

function keyOf({ kpi, process, dueDay }: Pick<StoredTarget, "kpi" | "process" | "dueDay">): string {
  return JSON.stringify([kpi, process, dueDay]);
}

function read({ value, numerator, denominator }: Reading): {
  value: number;
  numerator?: number;
  denominator?: number;
} {
  return {
    value: six(value) ?? value,
    ...(numerator === undefined ? {} : { numerator }),
    ...(denominator === undefined ? {} : { denominator }),
  };
}

function forecast(found: Forecast | null, on: string | null): TargetAnswer["forecast"] {
  if (found === null || on === null) return null;
  const { value, low, high, early } = found;
  return { on, value: six(value) ?? value, low: six(low) ?? low, high: six(high) ?? high, early };
}

function six(value: number | null): number | null {
  return value === null ? null : rounded(new Exact(value));
}
