import { z } from "zod";
import { addDays } from "@/lib/calendar/days";
import type { Run } from "@/lib/db/statements";
import { watchedDays } from "@/lib/handover/gate";
import type { ProcessGate } from "@/lib/handover/gateTypes";
import { proofStart } from "@/lib/handover/proofs";
import { proven } from "@/lib/handover/proven";
import type { Scope } from "@/lib/handover/readWatched";
import { scopeProof } from "@/lib/handover/sql/scopeProof.sql";
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
 * What a decision about some work stands on: the gate of its process; where only a part of the process goes over, that
 * of the part, by its own cases on each of the last 14 days. What a case costs is the process's, or the step's.
 */
export async function evidenceOf(
  ctx: Ctx,
  run: Run,
  scope: Scope,
  gates: readonly ProcessGate[],
  timezone: string,
): Promise<FrozenEvidence> {
  const process = gates.find((one) => one.process === scope.process);
  if (!process) return { ...nothing };
  const whole = scope.step === null && scope.channel === null && scope.amountUpTo === null;
  const step = process.steps.find((one) => one.step === scope.step);
  const { required, dearer, costs, mistakeFrom } = step ?? process;
  const line = dearer ? "never" : required;
  const found = whole ? process : await partOf(ctx, run, scope, { process, line, timezone });
  return {
    gate: found.state,
    since: process.since,
    automated: found.auto,
    n: found.n,
    k: found.k,
    low: found.precision?.low ?? null,
    high: found.precision?.high ?? null,
    required,
    peopleCost: step ? null : process.costs.people,
    agentCost: process.costs.agent,
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

async function partOf(
  { org }: Ctx,
  run: Run,
  { process, step, channel, amountUpTo }: Scope,
  {
    process: { since, changed, to },
    line,
    timezone,
  }: { process: ProcessGate; line: number | "never" | null; timezone: string },
) {
  const earliest = proofStart(addDays(to, 1 - watchedDays));
  const values = [org, process, step, channel, amountUpTo, earliest, to, timezone];
  const rows = z.array(row).parse(await run({ name: "handover_scope_proof", text: scopeProof }, values));
  const auto = rows.reduce((sum, { day, auto }) => sum + (day >= since ? auto : 0), 0);
  return { ...proven(rows, line, { changed, last: to }), auto };
}

const count = z.number().int();
const row = z.object({ day: z.string(), auto: count, n: count, k: count });
