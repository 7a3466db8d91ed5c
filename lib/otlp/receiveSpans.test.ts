// Longer than most: what is stored is compared whole, by one reader of the event table, under every way of sending it.
import fc from "fast-check";
import pg from "pg";
import { expect, test } from "vitest";
import { appUrl } from "@/lib/db/appUrl";
import { openDatabase } from "@/lib/db/database";
import { statements } from "@/lib/db/statements";
import { ownerUrl, testOrganisation } from "@/lib/db/testing";
import type { Event } from "@/lib/events/event";
import { eventOf } from "@/lib/events/eventOf";
import { ingest } from "@/lib/ingest/ingest";
import { readContext } from "@/lib/ingest/readContext";
import { folded } from "@/lib/ingest/rebuild";
import { verify } from "@/lib/ingest/verify";
import { canonical } from "@/lib/otlp/canonical";
import { eventsOfTrace } from "@/lib/otlp/eventsOfTrace";
import { readingOf } from "@/lib/otlp/readingOf";
import { receiveSpans } from "@/lib/otlp/receiveSpans";
import type { SentSpan } from "@/lib/otlp/sentSpan";
import { arbitrarySpans } from "@/lib/otlp/testing/arbitrarySpans";
import { sentSpan, spanId, traceId } from "@/lib/otlp/testing/sentSpan";
import type { Ctx } from "@/lib/tenancy/ctx";

const now = new Date("2026-03-02T12:00:00Z");
const clean = Object.fromEntries(folded.map((table) => [table, 0]));
const agent = { "gen_ai.operation.name": "invoke_agent", "gen_ai.agent.name": "Support" };
const chat = {
  "gen_ai.operation.name": "chat",
  "gen_ai.usage.input_tokens": 100,
  "gen_ai.usage.output_tokens": 9,
};
const send = (ctx: Ctx, ...spans: SentSpan[]) => receiveSpans(ctx, { spans, refused: [] });

test("in any order, in any portions, twice or once: the events are those of the whole traces", async () => {
  const portions = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 40, maxLength: 40 });
  let events = 0;
  let deliveries = 0;
  await fc.assert(
    fc.asyncProperty(
      arbitrarySpans().chain((spans) =>
        fc.tuple(fc.constant(spans), fc.shuffledSubarray([...spans, ...spans], { minLength: spans.length })),
      ),
      portions,
      async ([spans, shuffled], sizes) => {
        const ctx = await testOrganisation({ now, currency: "USD" });
        const order = [...shuffled, ...spans.filter((span) => !shuffled.includes(span))];
        for (let from = 0, turn = 0; from < order.length; turn++) {
          const size = sizes[turn % sizes.length] ?? 1;
          expect(await send(ctx, ...order.slice(from, from + size))).toEqual({ rejected: 0, details: [] });
          from += size;
          deliveries++;
        }
        const expected = await eventsOf(ctx, spans);
        events += expected.length;
        expect(await storedEvents(ctx)).toEqual(expected);
        expect(await processes(ctx)).toEqual([...new Set(expected.map(({ process }) => process))].sort());
        expect(await verify(ctx)).toEqual(clean);
      },
    ),
    { numRuns: 40, interruptAfterTimeLimit: 30_000, endOnFailure: true },
  );
  expect(events).toBeGreaterThan(100);
  expect(deliveries).toBeGreaterThan(50);
});

test("several exporters at once, each with its part of the same traces", async () => {
  const ctx = await testOrganisation({ now });
  const db = await openDatabase(appUrl(ownerUrl()), 6);
  const spans = Array.from({ length: 8 }, (_, trace) => [
    sentSpan({ trace, id: 1, from: 0, to: 50, attributes: agent, resource: { "service.name": "bot" } }),
    ...Array.from({ length: 29 }, (_, at) =>
      sentSpan({ trace, id: at + 2, parent: at + 1, from: at + 1, attributes: at % 3 ? chat : agent }),
    ),
  ]).flat();
  try {
    await Promise.all(
      Array.from({ length: 6 }, async (_, exporter) => {
        const own = spans.filter((_, at) => at % 6 === exporter);
        for (let from = own.length; from > 0; from -= 10) {
          expect(await send({ ...ctx, db }, ...own.slice(Math.max(0, from - 10), from))).toMatchObject({
            rejected: 0,
          });
        }
      }),
    );
  } finally {
    await db.close();
  }
  expect(await storedEvents(ctx)).toEqual(await eventsOf(ctx, spans));
  expect(await verify(ctx)).toEqual(clean);
});

test("a span that comes again with other content is passed over", async () => {
  const ctx = await testOrganisation({ now });
  await send(ctx, sentSpan({ attributes: agent }));
  const before = await storedEvents(ctx);
  await send(ctx, sentSpan({ attributes: chat, from: 7 }));
  expect(await storedEvents(ctx)).toEqual(before);
});

test("dollars are taken where they are the organisation's own or have a rate, else the list prices the tokens", async () => {
  const costs = { ...chat, "llm.cost.total": 0.25 };
  const costOf = async (ctx: Ctx) => {
    await send(ctx, sentSpan({ attributes: costs }));
    const step = (await storedEvents(ctx)).find(({ type }) => type === "case.step");
    return [step?.cost, step?.currency, step?.inputTokens];
  };
  expect(await costOf(await testOrganisation({ now, currency: "USD" }))).toEqual(["0.25", null, 100]);
  expect(await costOf(await testOrganisation({ now, currency: "CNY" }))).toEqual([null, null, 100]);
  const rated = await testOrganisation({ now, currency: "CNY" });
  await statements(rated, (run) =>
    run("insert into exchange_rate values ($1::uuid, 'USD', '2026-01-01', 7.1)", [rated.org]),
  );
  expect(await costOf(rated)).toEqual(["0.25", "USD", 100]);
});

test("what is refused is counted, said, and kept for the Data page; the rest is taken", async () => {
  const ctx = await testOrganisation({ now });
  const early = { ...sentSpan({ id: 2 }), start: 0n };
  const answer = await receiveSpans(ctx, {
    spans: [sentSpan({ attributes: agent }), early],
    refused: [
      { code: "invalid", pointer: "/resourceSpans/0/scopeSpans/0/spans/7", detail: "must be an object" },
    ],
  });
  expect(answer).toEqual({
    rejected: 2,
    details: [
      "/resourceSpans/0/scopeSpans/0/spans/7 must be an object",
      "/resourceSpans/0/scopeSpans/0/spans/2/startTimeUnixNano must not be before 2000-01-01",
    ],
  });
  const kept = await statements(ctx, (run) =>
    run("select source, code, event_id from refusal where organisation_id = $1::uuid order by code", [
      ctx.org,
    ]),
  );
  expect(kept).toEqual([
    { source: "otlp", code: "invalid", event_id: null },
    { source: "otlp", code: "too_old", event_id: `${traceId(1)}:${spanId(2)}` },
  ]);
  expect(await storedEvents(ctx)).toHaveLength(3);
});

test("a resolution that there is not is said, and the span taken", async () => {
  const ctx = await testOrganisation({ now });
  const answer = await send(ctx, sentSpan({ attributes: { ...agent, "handover.resolution": "done" } }));
  expect(answer).toMatchObject({
    rejected: 0,
    details: [expect.stringContaining("must be one of resolved, unresolved")],
  });
});

test("an event that somebody else sent under a span's name stays, and the span is refused", async () => {
  const ctx = await testOrganisation({ now });
  const id = `${traceId(1)}:${spanId(1)}`;
  const context = await readContext(ctx);
  const read = canonical(
    {
      ...{ id, source: "otlp", type: "case.step", time: "2026-03-02T08:00:00Z" },
      data: { process: "p", case: "c", step: "other", actor: { kind: "agent" }, outcome: "ok" },
    },
    context,
  );
  if ("event" in read) await ingest(ctx, [read.event]);
  expect(await send(ctx, sentSpan({ attributes: agent }))).toMatchObject({ rejected: 1 });
  expect((await storedEvents(ctx)).find((event) => event.id === id)).toMatchObject({ step: "other" });
});

test("a trace has at most 50,000 spans: one more is refused, whatever else comes with it is taken", async () => {
  const ctx = await testOrganisation({ now });
  await send(ctx, sentSpan({ id: 60_000, attributes: agent }));
  await statements(ctx, (run) =>
    run(
      `insert into span (organisation_id, trace_id, span_id, reading, received_at)
       select $1::uuid, $2::text, lpad(to_hex(n), 16, '0'), (select reading from span limit 1), now()
       from generate_series(1, 49998) n`,
      [ctx.org, traceId(1)],
    ),
  );
  const answer = await send(
    ctx,
    ...[sentSpan({ id: 60_001, attributes: chat }), sentSpan({ id: 60_002, attributes: chat })],
    ...[sentSpan({ id: 60_000, attributes: agent }), sentSpan({ trace: 2, id: 1, attributes: chat })],
  );
  expect(answer).toMatchObject({ rejected: 1, details: [expect.stringContaining("beyond the 50000 spans")] });
  const ids = (await storedEvents(ctx)).map(({ id }) => id);
  expect(ids).toContain(`${traceId(1)}:${spanId(60_001)}`);
  expect(ids).not.toContain(`${traceId(1)}:${spanId(60_002)}`);
  expect(ids).toContain(`${traceId(2)}:${spanId(1)}`);
});

test("with row-level security out of the way, traces still keep to their organisation", async () => {
  const pool = new pg.Pool({ connectionString: ownerUrl(), max: 1 });
  try {
    const [mine, theirs] = [await testOrganisation({ now }), await testOrganisation({ now })];
    const asOwner = { ...mine, db: { ...mine.db, pool } };
    await send(theirs, sentSpan({ id: 1, from: 5, attributes: agent }));
    const before = await storedEvents(theirs);
    await send(asOwner, sentSpan({ id: 2, from: 3, attributes: chat }));
    await send(asOwner, sentSpan({ id: 1, from: 1, attributes: agent }));
    expect(await storedEvents(theirs)).toEqual(before);
    expect(await storedEvents(mine)).toHaveLength(4);
    expect(await processes(theirs)).toEqual(["Support"]);
  } finally {
    await pool.end();
  }
});

test("who may not send events may not send spans", async () => {
  const ctx = await testOrganisation({ now });
  const reader = {
    ...ctx,
    actor: { kind: "person", id: "00000000-0000-4000-8000-000000000000", role: "viewer" } as const,
  };
  await expect(send(reader, sentSpan())).rejects.toMatchObject({ code: "forbidden" });
});

/** The events that these spans say when all of them are there, as they are stored. */
async function eventsOf(ctx: Ctx, spans: readonly SentSpan[]): Promise<Event[]> {
  const context = await readContext(ctx);
  const traces = [...new Set(spans.map((span) => span.traceId))];
  return traces
    .flatMap((trace) => {
      const own = spans.filter((span) => span.traceId === trace);
      return eventsOfTrace(
        trace,
        own.map((span) => ({ ...span, reading: readingOf(span, now) })),
      );
    })
    .map((wire) => {
      const read = canonical(wire, context);
      if ("refusal" in read) throw new Error(JSON.stringify(read.refusal));
      return read.event;
    })
    .sort(byIdentity);
}

const columns = `
  source, id, type, to_char(time at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as time, process,
  case_id as case, step, actor_kind as "actorKind", actor_id as "actorId", seconds::text, outcome, resolution,
  cost::text, currency, model, input_tokens::int as "inputTokens", cached_tokens::int as "cachedTokens",
  output_tokens::int as "outputTokens", requests::int`;

/** With what a span's event never says, such as an amount, as null. */
async function storedEvents(ctx: Ctx): Promise<Event[]> {
  const rows = await statements(ctx, (run) =>
    run<Event & { id: string }>(`select ${columns} from event where organisation_id = $1::uuid`, [ctx.org]),
  );
  return rows.map((row) => ({ ...eventOf(row.source, row.id, row.type, row.time), ...row })).sort(byIdentity);
}

async function processes(ctx: Ctx): Promise<string[]> {
  const rows = await statements(ctx, (run) =>
    run<{ process: string }>("select process from process where organisation_id = $1::uuid", [ctx.org]),
  );
  return rows.map(({ process }) => process).sort();
}

function byIdentity(a: Event, b: Event): number {
  const [left, right] = [`${a.source} ${a.id}`, `${b.source} ${b.id}`];
  return left < right ? -1 : left > right ? 1 : 0;
}
