import type { Run } from "@/lib/db/statements";
import { startAnswer } from "@/lib/events/answer";
import type { Answer } from "@/lib/events/answerSchema";
import type { Event } from "@/lib/events/event";
import type { Item } from "@/lib/events/item";
import { type ReadContext, readEvent } from "@/lib/events/readEvent";
import type { Refusal } from "@/lib/events/refusal";
import { ingest } from "@/lib/ingest/ingest";
import { keepRefusals, type Refused } from "@/lib/ingest/keepRefusals";
import { readContext } from "@/lib/ingest/readContext";
import type { Stored } from "@/lib/ingest/store";
import { takingPlace } from "@/lib/ingest/takingPlace";
import { together } from "@/lib/ingest/together";
import { metrics } from "@/lib/observe/metrics";
import { typedReplaced } from "@/lib/restatement/typedReplaced";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/** 12 % more per event is gained beyond 1,000, and a lock is held five times as long. */
const batchSize = 1_000;

/**
 * The door that every way in ends at: reads the events of a delivery, stores the good ones in batches, says what became
 * of each, and keeps what was refused for the Data page. When it returns, what it counts as accepted is committed and
 * in the figures. In constant memory, however many there are.
 *
 * @param options.atomic all or none, in one transaction; the delivery must fit into memory
 * @param options.delivery of an import, whose items come in the order of their index: what has the same index is stored
 *   in one transaction with `record`
 * @throws Fault `forbidden`, `not-found`
 */
export async function receive(
  ctx: Ctx,
  items: Iterable<Item> | AsyncIterable<Item>,
  options: { atomic?: boolean; delivery?: PartedDelivery } = {},
): Promise<Answer> {
  require(ctx, "events:write");
  const context = await readContext(ctx);
  const answer = startAnswer();
  const refused: Refused[] = [];
  const refuse: Refuse = (index, refusal, value) => {
    const { code, pointer, detail, id } = refusal;
    answer.reject({ index, id, code, pointer, detail });
    if (refused.length < 100) refused.push({ code, pointer, detail, ...named(value), event_id: id ?? null });
  };
  const largest = options.atomic ? Number.POSITIVE_INFINITY : batchSize;
  const replaced = context.typed ? typedReplaced(ctx) : null;
  let batch = emptyBatch();
  // while one batch is stored the next is read
  let storing = Promise.resolve();
  const store = async () => {
    const full = batch;
    batch = emptyBatch();
    await storing;
    await replaced?.before(takingPlace(full.events));
    storing = storeBatch(ctx, full, context.currency, answer, refuse, options);
    storing.catch(() => {});
  };

  try {
    for await (const item of items) {
      const full = batch.events.length + batch.refused.length >= largest;
      if (full && (!options.delivery || item.index !== batch.last)) await store();
      batch.last = item.index;
      readItem(item, context, batch, answer, refuse);
    }
    const nothing = options.atomic && answer.build().rejected > 0;
    if (nothing) answer.withhold(batch.events.length);
    else await store();
  } finally {
    await storing;
  }
  await replaced?.after();
  if (refused.length > 0) await keepRefusals(ctx, refused);
  const built = answer.build();
  const { events } = metrics();
  events.inc({ verdict: "accepted" }, built.accepted);
  events.inc({ verdict: "duplicate" }, built.duplicates);
  events.inc({ verdict: "refused" }, built.rejected);
  return built;
}

/** An import: undo finds its events by `id`. */
export interface PartedDelivery {
  id: string;
  /** Writes down how far it has come, in the transaction that stores the part; may be called again for the same part. */
  record(run: Run, part: Part): Promise<void>;
  /** told when that has been committed */
  recorded(last: number): void;
}

/** What has become of the items since the part before. */
export interface Part {
  /** index of the last item */
  last: number;
  accepted: number;
  duplicates: number;
  refused: { index: number; pointer: string; detail: string }[];
}

interface Batch {
  events: Event[];
  indexes: number[];
  refused: Part["refused"];
  last: number;
}
interface Rejection {
  code: Refusal["code"] | "conflict";
  pointer: string;
  detail: string;
  id?: string;
}
type Refuse = (index: number, refusal: Rejection, value?: unknown) => void;

function emptyBatch(): Batch {
  return { events: [], indexes: [], refused: [], last: -1 };
}

function readItem(
  item: Item,
  context: ReadContext,
  batch: Batch,
  answer: ReturnType<typeof startAnswer>,
  refuse: Refuse,
) {
  const reading = "refusal" in item ? item : readEvent(item.value, context);
  if ("refusal" in reading) {
    const { pointer, detail } = reading.refusal;
    batch.refused.push({ index: item.index, pointer, detail });
    return refuse(item.index, reading.refusal, "value" in item ? item.value : item);
  }
  for (const warning of reading.warnings)
    answer.warn({ index: item.index, id: reading.event.id, ...warning });
  batch.events.push(reading.event);
  batch.indexes.push(item.index);
}

async function storeBatch(
  ctx: Ctx,
  batch: Batch,
  currency: string,
  answer: ReturnType<typeof startAnswer>,
  refuse: Refuse,
  { atomic, delivery }: { atomic?: boolean; delivery?: PartedDelivery },
): Promise<void> {
  if (batch.last < 0) return;
  const storing = !atomic && !delivery ? together(ctx, batch.events, currency) : null;
  const stored = await (storing ??
    ingest(ctx, batch.events, {
      atomic,
      currency,
      delivery: delivery && {
        id: delivery.id,
        record: (run, verdicts) => delivery.record(run, partOf(batch, verdicts)),
      },
    }));
  const nothing = atomic && stored.includes("conflict");
  for (const [place, verdict] of stored.entries()) {
    const event = batch.events[place] as Event;
    if (verdict === "conflict") {
      refuse(batch.indexes[place] as number, { ...conflict, id: event.id }, event);
    } else if (verdict === "duplicate") answer.duplicate();
    else if (nothing) answer.withhold(1);
    else answer.accept();
  }
  delivery?.recorded(batch.last);
}

function partOf(batch: Batch, verdicts: readonly Stored[]): Part {
  const count = (verdict: Stored) => verdicts.filter((each) => each === verdict).length;
  const conflicts = [...verdicts.entries()]
    .filter(([, verdict]) => verdict === "conflict")
    .map(([place]) => ({ ...conflict, index: batch.indexes[place] as number }));
  return {
    last: batch.last,
    accepted: count("accepted"),
    duplicates: count("duplicate"),
    refused: [...batch.refused, ...conflicts],
  };
}

const conflict = {
  code: "conflict",
  pointer: "/id",
  detail:
    "names an event that is stored with other content; the stored one stays. Send a change under a new id.",
} as const;

/** Source and type of a refused event, as far as they can be read. */
function named(value: unknown): { source: string | null; type: string | null } {
  const { source, type } = (typeof value === "object" && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  const text = (given: unknown) =>
    typeof given === "string" ? given.replaceAll("\0", "").slice(0, 200).toWellFormed() : null;
  return { source: text(source), type: text(type) };
}
