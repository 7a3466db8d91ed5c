import type { z } from "zod";
import { parse } from "@/lib/contract/parse";
import { type Candidate, candidates } from "@/lib/handover/candidates";
import { gatesQuery } from "@/lib/handover/gatesAnswer";
import type { ProcessGate } from "@/lib/handover/gateTypes";
import { readGates } from "@/lib/handover/readGates";
import { shownCandidate, shownGate } from "@/lib/handover/shownGate";
import type { Ctx } from "@/lib/tenancy/ctx";
import { may } from "@/lib/tenancy/require";

/**
 * The gates of all processes, or of one, as the caller may see them.
 * @throws Fault `forbidden`, `invalid`
 */
export async function listGates(ctx: Ctx, input: z.input<typeof gatesQuery> = {}): Promise<ProcessGate[]> {
  const { process } = parse(gatesQuery, input);
  const gates = await readGates(ctx);
  const salaries = may(ctx, "salaries:read");
  return gates
    .filter((gate) => process === undefined || gate.process === process)
    .map((gate) => shownGate(gate, { salaries }));
}

/**
 * What to hand over next, the best first, as the caller may see it.
 * @throws Fault `forbidden`
 */
export async function listCandidates(ctx: Ctx): Promise<Candidate[]> {
  const salaries = may(ctx, "salaries:read");
  return candidates(await readGates(ctx)).map((one) => shownCandidate(one, { salaries }));
}
