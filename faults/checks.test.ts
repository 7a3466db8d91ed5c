import { afterAll, beforeAll, expect, test } from "vitest";
import { checks, digest } from "./checks";
import { Firm } from "./firm";
import { Place } from "./place";
import { stream } from "./stream";

let place: Place;
let url = "";
beforeAll(async () => {
  place = await Place.make();
  ({ url } = await place.startServer());
});
afterAll(() => place?.remove());

const own = "organisation_id = (select organisation_id from directory_slug where slug = $1::text)";

test.each([
  ["L1", `delete from event where ${own} and type = 'case.opened'`],
  ["L2", `update event set id = 'never sent ' || id where ${own} and type = 'case.contact'`],
  ["L5 rollup_labour", `update rollup_labour set seconds = seconds + 1 where ${own}`],
  ["L6 firm", `update rollup_order set amount = amount + 0.000001 where ${own} and currency = ''`],
  ["L7 closed cases", `update rollup_close set cases = cases + 1 where ${own} and level = 'autonomous'`],
])("the checks find what was broken by hand: %s", async (found, sql) => {
  const firm = await Firm.found(url, place.ledger);
  await firm.send(stream({ seed: 11, tag: "k", cases: 25 }));
  expect(await checks(place, firm)).toEqual([]);
  const before = await digest(place, firm);
  await place.query(sql, [firm.slug]);
  expect((await checks(place, firm)).some((line) => line.startsWith(found))).toBe(true);
  expect(await digest(place, firm)).not.toBe(before);
});
