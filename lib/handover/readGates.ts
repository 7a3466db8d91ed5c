import { dayInZone } from "@/lib/calendar/dayInZone";
import { addDays } from "@/lib/calendar/days";
import { statements } from "@/lib/db/statements";
import { caseCosts } from "@/lib/handover/caseCosts";
import { type GateState, gate } from "@/lib/handover/gate";
import { proofs } from "@/lib/handover/proofs";
import { type Evidence, readEvidence } from "@/lib/handover/readEvidence";
import { type CaseCosts, requiredPrecision, savedPerCase } from "@/lib/handover/requiredPrecision";
import { type Exact, Exact as ExactNumber, rounded } from "@/lib/kpi/exact";
import { type Dated, readDated } from "@/lib/kpi/readDated";
import { snapshot } from "@/lib/kpi/readParts";
import { wilson } from "@/lib/kpi/wilson";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/** How a process stands at the precision wall. Money is decimal strings of the organisation's currency, a case. */
export interface ProcessGate {
  process: string;
  name: string;
  /** a red line overrides everything; `watched`: a handover stands */
  state: GateState | "red_line" | "watched";
  /** first day of the proof: the last change of agent or model, or 90 days back */
  since: string;
  /** cases with a machine step since then, those reviewed, those accepted */
  auto: number;
  n: number;
  k: number;
  /** k ÷ n with its 95 % Wilson interval; null when nothing was reviewed */
  precision: { value: number; low: number; high: number } | null;
  /** p*; null when costs are unknown, or no precision would do */
  required: number | null;
  /** further reviewed cases that would prove it at today's precision */
  more: number | null;
  /** days in a row on which the proof held, 14 at most */
  heldDays: number;
  /**
   * People, and the parts of the other two ways. A review of one role's people tells what they earn: show these only
   * to whom `salaries:read` allows.
   */
  costs: { people: string | null; agent: string; review: string | null; mistake: string | null };
  mistakeFrom: "reviews" | "setting" | null;
  ways: { people: string | null; withReview: string | null; alone: string | null };
  /** what leaving the agent alone would save a month, at the volume of the last 28 days; null when unknown */
  monthly: string | null;
}

/**
 * The precision gate of every process with automated cases in the last 90 days, up to yesterday. The required precision
 * has a floor of 0.90.
 * @throws Fault `forbidden`
 */
export async function readGates(ctx: Ctx): Promise<ProcessGate[]> {
  require(ctx, "figures:read");
  return statements(
    ctx,
    async (run) => {
      // a day ahead, so that every zone's today is in
      const dated = await readDated(ctx.org, run, addDays(ctx.now.toISOString().slice(0, 10), 1));
      const last = addDays(dayInZone(ctx.now, dated.timezone), -1);
      const evidence = await readEvidence(ctx.org, run, dated, last);
      return [...evidence.since.keys()]
        .map((process) => processGate(process, evidence, dated, last))
        .filter((found) => found !== null);
    },
    snapshot,
  );
}

const floor = 0.9;

function processGate(process: string, evidence: Evidence, dated: Dated, last: string): ProcessGate | null {
  const costs = caseCosts(process, evidence, dated, last);
  if (costs === null) return null;
  const since = evidence.since.get(process) ?? last;
  const cases = evidence.cases.filter((row) => row.process === process);
  const days = proofs(cases, evidence.changes.get(process) ?? null, last);
  const { n, k } = days.at(-1) ?? { n: 0, k: 0 };
  const required = requiredPrecision(costs, floor);
  const found = gate(days, required);
  const interval = wilson(k, n);
  const precision = interval && { value: rounded(new ExactNumber(k).div(n)), ...interval };
  const settings = evidence.settings.find((row) => row.process === process);
  return {
    process,
    name: settings?.name ?? process,
    state: settings?.never ? "red_line" : settings?.watched ? "watched" : found.state,
    since,
    auto: sum(cases, (row) => (row.day >= since ? row.auto : 0)),
    n,
    k,
    precision,
    required: typeof required === "number" ? required : null,
    more: found.more,
    heldDays: found.heldDays,
    costs: {
      people: text(costs.people),
      agent: costs.agent.toFixed(6),
      review: text(costs.review),
      mistake: text(costs.mistake),
    },
    mistakeFrom: costs.mistakeFrom,
    ways: ways(costs, n, k),
    monthly: text(monthly(costs, { n, k }, cases, last)),
  };
}

/** People: B. Agent with review: A + R. Agent alone: A + (1 − p) × E. */
function ways(costs: CaseCosts, n: number, k: number): ProcessGate["ways"] {
  const mistakes = n === 0 ? null : costs.mistake?.times(n - k).div(n);
  return {
    people: text(costs.people),
    withReview: text(costs.review && costs.agent.plus(costs.review)),
    alone: text(mistakes ? costs.agent.plus(mistakes) : null),
  };
}

/** (min(B − A, R) − (1 − p) × E) × cases of a month that people saw before the close. */
function monthly(
  costs: CaseCosts,
  { n, k }: { n: number; k: number },
  cases: Evidence["cases"],
  last: string,
): Exact | null {
  const saved = savedPerCase(costs);
  if (saved === null || costs.mistake === null || n === 0) return null;
  const from = addDays(last, -27);
  const seen = sum(cases, (row) => (row.day >= from ? row.seen : 0));
  return saved
    .minus(costs.mistake.times(n - k).div(n))
    .times(seen)
    .times(365)
    .div(12 * 28);
}

function sum<Row>(rows: readonly Row[], of: (row: Row) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}

function text(amount: Exact | null): string | null {
  return amount?.toFixed(6) ?? null;
}
