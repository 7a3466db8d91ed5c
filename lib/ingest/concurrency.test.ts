import { expect, test } from "vitest";
import { appUrl } from "@/lib/db/appUrl";
import { openDatabase } from "@/lib/db/database";
import { ownDatabase } from "@/lib/db/ownDatabase";
import { newOrganisationIn, ownerUrl, testOrganisation } from "@/lib/db/testing";
import type { Event } from "@/lib/events/event";
import { ingest } from "@/lib/ingest/ingest";
import { folded } from "@/lib/ingest/rebuild";
import type { Stored } from "@/lib/ingest/store";
import { disagreements } from "@/lib/ingest/testing/disagreements";
import { event } from "@/lib/ingest/testing/event";
import { oracle } from "@/lib/ingest/testing/oracle";
import { verify } from "@/lib/ingest/verify";
import { readKpis } from "@/lib/kpi/readKpis";

const now = new Date("2026-06-01T00:00:00Z");
const clean = Object.fromEntries(folded.map((table) => [table, 0]));

test.each([4, 8])(
  "%i writers meet in new cases and orders, from opposite ends, and nothing is off",
  async (writers) => {
    const ctx = await testOrganisation({ timezone: "Europe/Berlin", now });
    const db = await openDatabase(appUrl(ownerUrl()), writers);
    try {
      const streams = Array.from({ length: writers }, (_, writer) => streamOf(writer));
      await Promise.all(
        streams.map(async (stream) => {
          for (let from = 0; from < stream.length; from += 60) {
            const verdicts = await ingest({ ...ctx, db }, stream.slice(from, from + 60));
            expect(new Set(verdicts)).toEqual(new Set(["accepted"]));
          }
        }),
      );
      expect(await verify(ctx)).toEqual(clean);
      const settings = {
        loadFactor: "1.67",
        productiveHours: "160",
        rates: [],
        processes: [],
        baselines: [],
      };
      const world = { timezone: "Europe/Berlin", currency: "CNY", ...settings, events: streams.flat() };
      const question = { from: "2026-03-20", to: "2026-04-20", interval: "day", process: null } as const;
      const answer = await readKpis(ctx, question);
      expect(answer.total.kpis.aar?.denominator).toBe(150);
      expect(disagreements(answer, oracle(world, question, now))).toEqual([]);
    } finally {
      await db.close();
    }
  },
  60_000,
);

test("of 16 who send the same batch at once, each event is accepted from exactly one", async () => {
  const ctx = await testOrganisation({ now });
  const db = await openDatabase(appUrl(ownerUrl()), 16);
  try {
    const batch = streamOf(0).slice(0, 200);
    const verdicts = await Promise.all(
      Array.from({ length: 16 }, (_, sender) =>
        // every other one from the other end
        sender % 2 === 0
          ? ingest({ ...ctx, db }, batch)
          : ingest({ ...ctx, db }, batch.toReversed()).then((found) => found.toReversed()),
      ),
    );
    for (const index of batch.keys()) {
      const found = verdicts.map((of) => of[index] as Stored).sort();
      expect(found).toEqual(["accepted", ...Array(15).fill("duplicate")]);
    }
    expect(await verify(ctx)).toEqual(clean);
  } finally {
    await db.close();
  }
}, 60_000);

test("writers who keep meeting in new cases neither lock each other out nor undo their work", async () => {
  const { db, owner, drop } = await ownDatabase();
  try {
    const ctx = await newOrganisationIn(db, { now });
    // each batch has cases of the one before and new ones, which the other writers have too, in no order of their keys
    const hash = (number: number) => String((number * 7919) % 10_007).padStart(5, "0");
    const write = async (writer: number) => {
      for (let batch = 0; batch < 60; batch++) {
        const events = Array.from({ length: 60 }, (_, place) => {
          const name = `c${hash(batch * 30 + place)}`;
          const id = `${writer}-${batch}-${place}`;
          return event("case.contact", "2026-03-22T08:00", { id, case: name });
        });
        await ingest(ctx, events);
      }
    };
    await Promise.all([0, 1, 2].map(write));
    expect(await verify(ctx)).toEqual(clean);
    // a connection tells what it counted at the latest when it ends
    await db.close();
    const { rows } = await owner.query(
      "select deadlocks::int, xact_rollback::int from pg_stat_database where datname = current_database()",
    );
    expect(rows).toEqual([{ deadlocks: 0, xact_rollback: 0 }]);
  } finally {
    await drop();
  }
}, 60_000);

/** What one writer has to say about 150 cases and 50 orders that all the others speak of too. */
function streamOf(writer: number): Event[] {
  const events: Event[] = [];
  for (let index = 0; index < 150; index++) {
    const day = `2026-03-${String(22 + (index % 10)).padStart(2, "0")}`;
    const at = (hour: number) => `${day}T${String(hour).padStart(2, "0")}:0${writer}`;
    const common = {
      source: `w${writer}`,
      case: `c${index}`,
      process: index % 3 === 0 ? "quotes" : "support",
    };
    events.push(
      event("case.step", at(8), { ...common, actorKind: "agent", model: "m", cost: "0.01" }),
      event("case.closed", at(10), { ...common, resolution: writer % 2 === 0 ? "resolved" : "unresolved" }),
    );
    if (index % 5 === writer % 5) {
      events.push(
        event("case.step", at(9), { ...common, actorKind: "human", actorRole: "desk", seconds: "60" }),
      );
    }
    if (index % 7 === writer) events.push(event("case.reopened", at(9), common));
    if (index % 3 === 0) {
      const order = { source: `w${writer}`, order: `o${index}`, amount: "10" };
      events.push(event("order.placed", at(7 - (index % 4)), { ...order, cogs: writer === 0 ? null : "4" }));
    }
  }
  return writer % 2 === 0 ? events : events.toReversed();
}
