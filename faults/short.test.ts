import { afterAll, beforeAll, expect, test } from "vitest";
import { commitCut } from "./commitCut";
import { duplicateStorm } from "./duplicateStorm";
import { type Fault, Tally } from "./fault";
import { Place } from "./place";
import { poison } from "./poison";
import { postgresKills } from "./postgresKills";
import { writers } from "./writers";

// a few of each; `npm run test:faults` makes all of them happen, many times over
const faults: Fault[] = [commitCut, duplicateStorm, writers, poison, postgresKills];

let place: Place;
beforeAll(async () => {
  place = await Place.make();
});
afterAll(() => place?.remove());

test.each(faults.map((fault) => ({ ...fault, fault })))("$name", async ({ fault }) => {
  const tally = new Tally();
  await fault.run({ place, seed: 20_261_122, short: true, tally });
  expect(tally.violations).toEqual([]);
  expect(fault.points.filter((point) => !tally.reached.get(point))).toEqual([]);
});
