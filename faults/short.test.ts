import { afterAll, beforeAll, expect, test } from "vitest";
import { checks, digest } from "./checks";
import { commitCut } from "./commitCut";
import { duplicateStorm } from "./duplicateStorm";
import { type Fault, Tally } from "./fault";
import { Firm } from "./firm";
import { Place } from "./place";
import { poison } from "./poison";
import { postgresKills } from "./postgresKills";
import { stream } from "./stream";
import { writers } from "./writers";

let place: Place;
beforeAll(async () => {
  place = await Place.make();
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
  const firm = await Firm.found((await place.sharedServer()).url, place.ledger);
  await firm.send(stream({ seed: 11, tag: "k", cases: 25 }));
  expect(await checks(place, firm)).toEqual([]);
  const before = await digest(place, firm);
  await place.query(sql, [firm.slug]);
  expect((await checks(place, firm)).some((line) => line.startsWith(found))).toBe(true);
  expect(await digest(place, firm)).not.toBe(before);
});

// a few of each; `npm run test:faults` makes all of them happen, many times over
const faults: Fault[] = [commitCut, duplicateStorm, writers, poison, postgresKills];

test.each(faults.map((fault) => ({ ...fault, fault })))("$name", async ({ fault }) => {
  const tally = new Tally();
  await fault.run({ place, seed: 20_261_122, short: true, tally });
  expect(tally.violations).toEqual([]);
  expect(fault.points.filter((point) => !tally.reached.get(point))).toEqual([]);
});
