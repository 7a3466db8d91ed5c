import { cache } from "react";
import { type ProcessGate, readGates } from "@/lib/handover/readGates";
import type { Ctx } from "@/lib/tenancy/ctx";

/** The gate of a process, null where no agent works on it; all are read once a request. */
export async function gateOf(ctx: Ctx, process: string): Promise<ProcessGate | null> {
  return (await gates(ctx)).find((gate) => gate.process === process) ?? null;
}

const gates = cache(readGates);
