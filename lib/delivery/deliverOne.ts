import { type Run, statements } from "@/lib/db/statements";
import { unsealAddress } from "@/lib/delivery/address";
import type { Outcome } from "@/lib/delivery/channel";
import type { Delivering } from "@/lib/delivery/deliverDue";
import { destinationOf } from "@/lib/delivery/destinationOf";
import { nextTry } from "@/lib/delivery/nextTry";
import type { OpenDelivery } from "@/lib/delivery/openDelivery";
import { claimDelivery, recordOutcome } from "@/lib/delivery/sql/claim.sql";
import { log } from "@/lib/log";
import { metrics } from "@/lib/observe/metrics";
import type { Ctx } from "@/lib/tenancy/ctx";

/** Composes, claims, sends and records one delivery, unless another does. */
export async function deliverOne(
  current: () => Ctx,
  { compose, channels, patience = 120 }: Delivering,
  due: OpenDelivery,
): Promise<void> {
  const address = unsealAddress(current().org, due.channelId, due.address);
  // before it is claimed: a server that dies over it has sent nothing
  const composed = address && (await compose(current(), due).catch(uncomposed));
  if (!address || !composed) {
    const ctx = current();
    await statements(ctx, async (run) => {
      const claimed = await claim(ctx, run, due, patience);
      if (claimed) await record(ctx, run, due, claimed, address ? notComposed : sealed, null);
    });
    return;
  }
  const claiming = current();
  const claimed = await statements(claiming, (run) => claim(claiming, run, due, patience));
  if (!claimed) return;
  const [message, instead] = "message" in composed ? [composed.message, composed.skip] : [composed, null];
  const to = destinationOf(current(), due.channelId, due.occasion, address, due.locale);
  const outcome = await channels[due.kind](message, to).catch(broken);
  metrics().deliveries.inc({ channel: due.kind, outcome: outcome.outcome });
  const ctx = current();
  await statements(ctx, (run) => record(ctx, run, due, claimed, outcome, instead));
}

const notComposed: Outcome = { outcome: "retry", answer: "compose" };
const sealed: Outcome = { outcome: "failed", answer: "sealed" };

interface Claimed {
  attempts: number;
  firstTriedAt: Date;
}

async function claim(
  { org, now }: Ctx,
  run: Run,
  { channelId, occasion, attempts }: OpenDelivery,
  patience: number,
): Promise<Claimed | null> {
  const rows = await run<Claimed>(claimDelivery, [org, channelId, occasion, attempts, now, patience]);
  return rows[0] ?? null;
}

async function record(
  { org, now }: Ctx,
  run: Run,
  { channelId, occasion }: OpenDelivery,
  { attempts, firstTriedAt }: Claimed,
  { outcome, answer, after }: Outcome,
  instead: string | null,
): Promise<void> {
  const again = outcome === "retry" ? nextTry(attempts, firstTriedAt, now, after) : null;
  const state = outcome !== "retry" ? outcome : again ? "due" : "failed";
  const ended = again ? null : now;
  await run(recordOutcome, [org, channelId, occasion, attempts, state, again, ended, answer, instead]);
}

function uncomposed(error: unknown): null {
  log().error({ error: String(error) }, "a report could not be composed");
  return null;
}

function broken(error: unknown): Outcome {
  // its name alone: a message may hold the address
  log().error({ error: error instanceof Error ? error.name : "" }, "a channel broke off");
  return { outcome: "unknown", answer: "broken" };
}
