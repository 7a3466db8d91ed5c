import { expect, test } from "vitest";
import { dateOf, firm } from "@/bench/firm/firm";
import { firmEvents } from "@/bench/firm/firmEvents";
import { loadFirm } from "@/bench/read/loadFirm";
import { readBuffers } from "@/bench/read/readBuffers";
import { settle } from "@/bench/read/settle";
import { ownDatabase } from "@/lib/db/ownDatabase";
import { newOrganisationIn } from "@/lib/db/testing";

// no clock: how many pages a question touches is the same on every machine
test("with five times the events on the same days, no question for figures touches more of the database", async () => {
  // beside other tests' rows, pages are shared with them and plans depend on theirs
  const { owner, db, drop } = await ownDatabase();
  const days = 12;
  const query = { from: dateOf(0), to: dateOf(days - 1), interval: "day", process: null } as const;
  const firms = [];
  for (const events of [6_000, 30_000]) {
    const ctx = await newOrganisationIn(db, { timezone: firm.timezone, currency: firm.currency });
    const loaded = await loadFirm(owner, ctx, firmEvents({ seed: 1, events, days }));
    expect(loaded.events).toBeGreaterThan(events * 0.95);
    firms.push(ctx);
  }
  await settle(owner);
  const touched = [];
  for (const ctx of firms) touched.push(await readBuffers(ctx, query, { ownOnly: true }));
  await drop();
  const [few = {}, many = {}] = touched;
  expect(Object.keys(few).length).toBeGreaterThanOrEqual(8);
  for (const [name, pages] of Object.entries(few)) {
    // larger sums have more digits; two pages more may be an index one level higher
    expect(many[name], `pages of ${name}, ${pages} before`).toBeLessThanOrEqual(pages * 1.2 + 2);
  }
}, 60_000);
