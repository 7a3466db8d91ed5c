import { randomUUID } from "node:crypto";
import { record } from "@/lib/audit/record";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import type { Run } from "@/lib/db/statements";
import { evidenceOf } from "@/lib/handover/evidenceOf";
import { type DecideHandover, decideHandoverSchema, type Handover } from "@/lib/handover/handoverSchema";
import { readHandover } from "@/lib/handover/listHandovers";
import { readGates } from "@/lib/handover/readGates";
import { refuseDecision } from "@/lib/handover/refuseDecision";
import { insertHandover } from "@/lib/handover/sql/insertHandover.sql";
import { stopChecks } from "@/lib/handover/stopChecks";
import { storeChange } from "@/lib/handover/storeChange";
import { titleOf } from "@/lib/handover/titleOf";
import { watchLater } from "@/lib/handover/watchLater";
import { whileHeld } from "@/lib/ingest/whileHeld";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Decides that work goes over to an agent: writes the decision down with the evidence as it stands now, the `change.made`
 * that every trend shows and the line of the log, in one transaction, and has it watched from now on.
 *
 * Leaving an agent alone needs a line (p*): costs must be known. A gate that is not ready does not forbid it, but asks
 * for a reason; a red line of the process does.
 * @throws Fault `forbidden`; `invalid`; `not-found` when there is no such process; `conflict` when a red line forbids it,
 *   when there is no line, or when another decision stands for the same work
 */
export async function decideHandover(ctx: Ctx, input: DecideHandover): Promise<Handover> {
  require(ctx, "handovers:write");
  const decision = read(input);
  // the figures as the page shows them; what comes in between belongs to the checks after the decision
  const gates = await readGates(ctx);
  const id = randomUUID();
  await whileHeld(ctx, {}, async (run, timezone) => {
    const process = await takeProcess(ctx, run, decision.process);
    const evidence = await evidenceOf(ctx, run, decision, gates, timezone);
    refuseDecision(decision, process, evidence);
    const { required } = evidence;
    const checks = required === null ? null : (decision.stopRule.checks ?? stopChecks(required, evidence));
    const stop = { checks, weeklyCost: decision.stopRule.weeklyCost };
    const made = await run(insertHandover, [ctx.org, id, ...columns(ctx, decision, evidence, stop)]);
    if (made.length === 0) {
      throw new Fault("conflict", "A handover of the same work stands: take it back, then decide anew.");
    }
    const change = { ...decision, name: process.name };
    await storeChange(ctx, run, timezone, {
      id,
      process: decision.process,
      title: titleOf(change),
      note: decision.reason,
    });
    const subject = `handover:${id}`;
    await record(run, ctx, {
      action: "handover.decided",
      subject,
      after: { ...decision, stopRule: stop, evidence },
    });
    await watchLater(ctx, run, id);
  });
  return readHandover(ctx, id);
}

type Decision = ReturnType<typeof read>;

/** What is absent is null from here on. */
function read(input: DecideHandover) {
  const { step, channel, amountUpTo, samplePercent, reason, stopRule, ...rest } = parse(
    decideHandoverSchema,
    input,
  );
  return {
    ...rest,
    step: step ?? null,
    channel: channel ?? null,
    amountUpTo: amountUpTo ?? null,
    samplePercent: samplePercent ?? null,
    reason: reason ?? null,
    stopRule: { checks: stopRule?.checks ?? null, weeklyCost: stopRule?.weeklyCost ?? null },
  };
}

export interface RedLine {
  name: string;
  neverAlone: boolean;
  aloneUpTo: string | null;
}

/** Its red line cannot be moved until the decision is written. */
async function takeProcess(ctx: Ctx, run: Run, process: string): Promise<RedLine> {
  const [found] = await run<RedLine>(
    `select name, never_alone as "neverAlone", trim_scale(alone_up_to)::text as "aloneUpTo"
     from process where organisation_id = $1::uuid and process = $2::text for share`,
    [ctx.org, process],
  );
  if (!found) throw new Fault("not-found", "There is no such process: send its first event, or make it.");
  return found;
}

function columns(
  ctx: Ctx,
  decision: Decision,
  evidence: Awaited<ReturnType<typeof evidenceOf>>,
  stop: { checks: number | null; weeklyCost: string | null },
): unknown[] {
  const { process, step, channel, amountUpTo, from, to, samplePercent, reason } = decision;
  const { gate, since, automated, n, k, low, high, required } = evidence;
  const { peopleCost, agentCost, reviewCost, mistakeCost, mistakeFrom } = evidence;
  return [
    ...[process, step, channel, amountUpTo, from, to, samplePercent, reason],
    ...[gate, since, automated, n, k, low, high, required],
    ...[peopleCost, agentCost, reviewCost, mistakeCost, mistakeFrom],
    ...[stop.checks, stop.weeklyCost, ctx.now, ctx.actor.kind, ctx.actor.id],
  ];
}
