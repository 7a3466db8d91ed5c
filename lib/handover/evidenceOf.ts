import type { Run } from "@/lib/db/statements";
import type { ProcessGate } from "@/lib/handover/readGates";
import { readWatched, type Scope } from "@/lib/handover/readWatched";
import { wilson } from "@/lib/kpi/wilson";
import type { Ctx } from "@/lib/tenancy/ctx";

export interface FrozenEvidence {
  gate: string;
  /** first day of the proof */
  since: string | null;
  automated: number;
  n: number;
  k: number;
  low: number | null;
  high: number | null;
  required: number | null;
  peopleCost: string | null;
  agentCost: string | null;
  reviewCost: string | null;
  mistakeCost: string | null;
  mistakeFrom: string | null;
}

/**
 * What a decision about some work stands on: the gate of its process; and where only a part of the process goes over, the
 * checks of that part since the proof began. What a case costs is the process's either way.
 */
export async function evidenceOf(
  ctx: Ctx,
  run: Run,
  scope: Scope,
  gates: readonly ProcessGate[],
  timezone: string,
): Promise<FrozenEvidence> {
  const gate = gates.find(({ process }) => process === scope.process);
  if (!gate) return { ...nothing };
  const { state, since, auto, required, costs, mistakeFrom } = gate;
  const whole = scope.step === null && scope.channel === null && scope.amountUpTo === null;
  const { n, k } = whole ? gate : await partOf(ctx, run, scope, since, timezone);
  const interval = wilson(k, n);
  return {
    gate: state,
    since,
    automated: auto,
    n,
    k,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    required,
    peopleCost: costs.people,
    agentCost: costs.agent,
    reviewCost: costs.review,
    mistakeCost: costs.mistake,
    mistakeFrom,
  };
}

const nothing: FrozenEvidence = {
  gate: "no_gate",
  since: null,
  automated: 0,
  n: 0,
  k: 0,
  low: null,
  high: null,
  required: null,
  peopleCost: null,
  agentCost: null,
  reviewCost: null,
  mistakeCost: null,
  mistakeFrom: null,
};

async function partOf(ctx: Ctx, run: Run, scope: Scope, since: string, timezone: string) {
  const [begin] = await run<{ at: Date }>("select $1::date::timestamp at time zone $2::text as at", [
    since,
    timezone,
  ]);
  const options = { since: begin?.at ?? ctx.now, timezone, usual: null };
  const { checks } = await readWatched(ctx.org, run, scope, options);
  return { n: checks.length, k: checks.filter(({ accepted }) => accepted).length };
}
