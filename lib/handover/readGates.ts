// Longer than most: the one place where the evidence of a process and of its parts becomes gates.
import { dayInZone } from "@/lib/calendar/dayInZone";
import { addDays } from "@/lib/calendar/days";
import { snapshot } from "@/lib/db/snapshot";
import { statements } from "@/lib/db/statements";
import { amountBands } from "@/lib/handover/amountBands";
import { caseCosts, type KnownCosts, stepCosts } from "@/lib/handover/caseCosts";
import { costWall } from "@/lib/handover/costWall";
import { crossesRedLine } from "@/lib/handover/crossesRedLine";
import type { PartGate, ProcessGate, Standing } from "@/lib/handover/gateTypes";
import { monthlySaving, recentDays } from "@/lib/handover/monthlySaving";
import { offeredAmount } from "@/lib/handover/offeredAmount";
import { proven } from "@/lib/handover/proven";
import { type Evidence, readEvidence } from "@/lib/handover/readEvidence";
import { precisionFloor, requiredPrecision } from "@/lib/handover/requiredPrecision";
import type { Exact } from "@/lib/kpi/exact";
import { type Dated, readDated } from "@/lib/kpi/readDated";
import type { Ctx } from "@/lib/tenancy/ctx";
import { may, require } from "@/lib/tenancy/require";

export type { ProcessGate } from "@/lib/handover/gateTypes";

/**
 * Both walls of every process with automated cases in the last 90 days, up to yesterday: its gate, those of its amount
 * bands and of its steps, and what its cases cost. The required precision has a floor of 0.90.
 * @throws Fault `forbidden`
 */
export async function readGates(ctx: Ctx): Promise<ProcessGate[]> {
  require(ctx, "figures:read");
  const byRole = may(ctx, "salaries:read");
  return statements(
    ctx,
    async (run) => {
      // a day ahead, so that every zone's today is in
      const dated = await readDated(ctx.org, run, addDays(ctx.now.toISOString().slice(0, 10), 1));
      const last = addDays(dayInZone(ctx.now, dated.timezone), -1);
      const evidence = await readEvidence(ctx.org, run, dated, last);
      return [...evidence.since.keys()]
        .map((process) => processGate(process, evidence, dated, { last, byRole }))
        .filter((found) => found !== null);
    },
    snapshot,
  );
}

function processGate(
  process: string,
  evidence: Evidence,
  dated: Dated,
  { last, byRole }: { last: string; byRole: boolean },
): ProcessGate | null {
  const costs = caseCosts(process, evidence, dated, last);
  if (costs === null) return null;
  const of = (row: { process: string }) => row.process === process;
  const since = evidence.since.get(process) ?? last;
  const settings = evidence.settings.find(of);
  const line = { neverAlone: settings?.never ?? false, aloneUpTo: settings?.aloneUpTo ?? null };
  const changed = evidence.changes.get(process) ?? null;
  const standing = evidence.standing.filter(of);
  const part = (rows: readonly Row[], own: KnownCosts, scope: Pick<Standing, "step" | "amountUpTo">) =>
    partGate(rows, own, { since, last, changed, standing, line, ...scope });

  const cases = evidence.cases.filter(of);
  const whole = part(cases, costs, { step: null, amountUpTo: null });
  const stepNames = [...new Set(evidence.steps.filter(of).map(({ step }) => step))];
  const bands = amountBands(evidence.amounts.filter(of), since).map(({ upTo, rows }) => ({
    upTo,
    ...part(rows, costs, { step: null, amountUpTo: upTo }),
  }));
  return {
    process,
    name: settings?.name ?? process,
    ...whole,
    // of the process as such: any of its work that was handed over makes it watched
    state: line.neverAlone ? "red_line" : settings?.watched ? "watched" : whole.proved,
    changed,
    to: last,
    recentFrom: addDays(last, 1 - recentDays),
    ...line,
    costs: { ...whole.costs, people: text(costs.people), agent: costs.agent.toFixed(6) },
    ways: ways(costs, whole),
    bands,
    offered: offeredAmount(bands),
    steps: stepNames.map((step) => {
      const rows = evidence.steps.filter((row) => of(row) && row.step === step);
      return {
        step,
        ...part(rows, stepCosts({ process, step }, costs, evidence, dated), { step, amountUpTo: null }),
      };
    }),
    wall: costWall(process, evidence, dated, { last, byRole }),
  };
}

type Row = Pick<Evidence["cases"][number], "day" | "n" | "k" | "seen"> & { auto?: number };

function partGate(
  rows: readonly Row[],
  costs: KnownCosts,
  {
    since,
    last,
    changed,
    standing,
    line,
    ...scope
  }: {
    since: string;
    last: string;
    changed: string | null;
    standing: readonly Standing[];
    line: { neverAlone: boolean; aloneUpTo: string | null };
    step: string | null;
    amountUpTo: string | null;
  },
): PartGate {
  const required = requiredPrecision(costs, precisionFloor);
  const { state: proved, ...found } = proven(rows, required, { changed, last });
  const recentFrom = addDays(last, 1 - recentDays);
  const recent = rows.filter(({ day }) => day >= recentFrom);
  const saving = monthlySaving(
    costs,
    found,
    sum(recent, ({ seen }) => seen),
  );
  const handedOver = standing.some((one) => covers(one, scope));
  return {
    state: crossesRedLine({ to: "alone", ...scope }, line) ? "red_line" : handedOver ? "watched" : proved,
    proved,
    since,
    auto: sum(rows, (row) => (row.day >= since ? (row.auto ?? row.n) : 0)),
    ...found,
    required: typeof required === "number" ? required : null,
    dearer: required === "never",
    recent: { reviewed: sum(recent, ({ n }) => n), seen: sum(recent, ({ seen }) => seen) },
    costs: { review: text(costs.review), mistake: text(costs.mistake) },
    mistakeFrom: costs.mistakeFrom,
    saving: saving && {
      cases: saving.cases.toFixed(6),
      saved: saving.saved.toFixed(6),
      mistakes: saving.mistakes.toFixed(6),
    },
    monthly: text(saving?.monthly ?? null),
  };
}

/** Whether all of some work was left to the agent by a handover that stands. */
function covers(one: Standing, scope: Pick<Standing, "step" | "amountUpTo">): boolean {
  if (one.channel !== null) return false;
  if (one.step !== null && one.step !== scope.step) return false;
  if (one.amountUpTo === null) return true;
  return scope.amountUpTo !== null && Number(scope.amountUpTo) <= Number(one.amountUpTo);
}

/** People: B. Agent with review: A + R. Agent alone: A + (1 − p) × E. */
function ways(costs: KnownCosts, { n, k }: { n: number; k: number }): ProcessGate["ways"] {
  const mistakes = n === 0 ? null : costs.mistake?.times(n - k).div(n);
  return {
    people: text(costs.people),
    withReview: text(costs.review && costs.agent.plus(costs.review)),
    alone: text(mistakes ? costs.agent.plus(mistakes) : null),
  };
}

function sum<Item>(rows: readonly Item[], of: (row: Item) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}

function text(amount: Exact | null): string | null {
  return amount?.toFixed(6) ?? null;
}
