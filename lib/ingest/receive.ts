import { startAnswer } from "@/lib/events/answer";
import type { Answer } from "@/lib/events/answerSchema";
import type { Event } from "@/lib/events/event";
import type { Item } from "@/lib/events/item";
import { type ReadContext, readEvent } from "@/lib/events/readEvent";
import type { Refusal } from "@/lib/events/refusal";
import { ingest } from "@/lib/ingest/ingest";
import { keepRefusals, type Refused } from "@/lib/ingest/keepRefusals";
import { readContext } from "@/lib/ingest/readContext";
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
 * @throws Fault `forbidden`, `not-found`
 */
export async function receive(
  ctx: Ctx,
  items: Iterable<Item> | AsyncIterable<Item>,
  options: { atomic?: boolean } = {},
): Promise<Answer> {
  require(ctx, "events:write");
  const context = await readContext(ctx);
  const answer = startAnswer();
  const refused: Refused[] = [];
  const refuse = (index: number, refusal: Rejection, value?: unknown) => {
    const { code, pointer, detail, id } = refusal;
    answer.reject({ index, id, code, pointer, detail });
    if (refused.length < 100) refused.push({ code, pointer, detail, ...named(value), event_id: id ?? null });
  };
  const largest = options.atomic ? Number.POSITIVE_INFINITY : batchSize;
  let batch = emptyBatch();
  const store = async () => {
    await storeBatch(ctx, batch, context.currency, answer, refuse, options.atomic ?? false);
    batch = emptyBatch();
  };

  for await (const item of items) {
    readItem(item, context, batch, answer, refuse);
    if (batch.events.length >= largest) await store();
  }
  const nothing = options.atomic && answer.build().rejected > 0;
  if (!nothing) await store();
  if (refused.length > 0) await keepRefusals(ctx, refused);
  return answer.build();
}

interface Batch {
  events: Event[];
  indexes: number[];
}
interface Rejection {
  code: Refusal["code"] | "conflict";
  pointer: string;
  detail: string;
  id?: string;
}
type Refuse = (index: number, refusal: Rejection, value?: unknown) => void;

function emptyBatch(): Batch {
  return { events: [], indexes: [] };
}

function readItem(
  item: Item,
  context: ReadContext,
  batch: Batch,
  answer: ReturnType<typeof startAnswer>,
  refuse: Refuse,
) {
  if ("refusal" in item) return refuse(item.index, item.refusal, item);
  const reading = readEvent(item.value, context);
  if ("refusal" in reading) return refuse(item.index, reading.refusal, item.value);
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
  atomic: boolean,
): Promise<void> {
  const stored = await ingest(ctx, batch.events, { atomic, currency });
  const nothing = atomic && stored.includes("conflict");
  for (const [place, verdict] of stored.entries()) {
    const event = batch.events[place] as Event;
    if (verdict === "conflict") {
      refuse(batch.indexes[place] as number, { ...conflict, id: event.id }, event);
    } else if (verdict === "duplicate") answer.duplicate();
    else if (!nothing) answer.accept();
  }
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
    typeof given === "string" ? given.replaceAll("\0", "").toWellFormed().slice(0, 200) : null;
  return { source: text(source), type: text(type) };
}
