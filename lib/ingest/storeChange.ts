import type { Run } from "@/lib/db/statements";
import type { ChangeKind } from "@/lib/events/event";
import type { OwnSource } from "@/lib/events/ownSources";
import { readEvent } from "@/lib/events/readEvent";
import { store } from "@/lib/ingest/store";
import type { Ctx } from "@/lib/tenancy/ctx";

/** A change on purpose that was made or told inside the application. */
export interface OwnChange {
  id: string;
  time: Date;
  kind: ChangeKind;
  /** null: of the whole firm */
  process: string | null;
  title: string;
  note: string | null;
}

/**
 * Stores a `change.made` of the application's own (source `handover`) as any event is stored, in the transaction of
 * `run`, which holds the organisation (`whileHeld`).
 */
export async function storeChange(
  ctx: Ctx,
  run: Run,
  timezone: string,
  { id, time, kind, process, title, note }: OwnChange,
): Promise<void> {
  const wire = {
    id,
    source: "handover" satisfies OwnSource,
    type: "change.made",
    time: time.toISOString(),
    data: {
      title,
      kind,
      ...(process === null ? {} : { process }),
      ...(note === null ? {} : { note }),
    },
  };
  // a change names no money
  const reading = readEvent(wire, { now: ctx.now, timezone, currency: "XXX", hasRate: () => false });
  if ("refusal" in reading)
    throw new Error(`A change of the application is refused: ${reading.refusal.detail}`);
  await store(ctx, run, timezone, [reading.event]);
}
