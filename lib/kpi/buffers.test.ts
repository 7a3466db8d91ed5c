import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { dateOf, firm } from "@/bench/firm/firm";
import { loadFirm } from "@/bench/read/loadFirm";
import { readBuffers } from "@/bench/read/readBuffers";
import { ownerUrl, testOrganisation } from "@/lib/db/testing";

const owner = new pg.Client({ connectionString: ownerUrl() });
afterAll(() => owner.end());

// no clock: how many pages a question touches is the same on every machine
test("with five times the events on the same days, no question for figures touches more of the database", async () => {
  await owner.connect();
  const days = 12;
  const query = { from: dateOf(0), to: dateOf(days - 1), interval: "day", process: null } as const;
  const firms = [];
  for (const events of [6_000, 30_000]) {
    const ctx = await testOrganisation({ timezone: firm.timezone, currency: firm.currency });
    const loaded = await loadFirm(owner, ctx, { seed: 1, events, days });
    expect(loaded.events).toBeGreaterThan(events * 0.95);
    firms.push(ctx);
  }
  await owner.query("vacuum (analyze) rollup_close, rollup_first_close, rollup_labour, rollup_machine");
  await owner.query("vacuum (analyze) rollup_order, rollup_spend, event, process, process_baseline");
  const touched = [];
  for (const ctx of firms) touched.push(await readBuffers(ctx, query, { ownOnly: true }));
  const [few = {}, many = {}] = touched;
  expect(Object.keys(few).length).toBeGreaterThanOrEqual(8);
  for (const [name, pages] of Object.entries(few)) {
    // larger sums have more digits; two pages more may be an index one level higher
    expect(many[name], `pages of ${name}, ${pages} before`).toBeLessThanOrEqual(pages * 1.2 + 2);
  }
}, 60_000);
