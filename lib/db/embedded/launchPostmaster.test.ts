import { mkdirSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findBinaries } from "@/lib/db/embedded/findBinaries";
import { freePort } from "@/lib/db/embedded/freePort";
import { initialiseCluster } from "@/lib/db/embedded/initialiseCluster";
import { launchPostmaster } from "@/lib/db/embedded/launchPostmaster";
import { type Place, placeData } from "@/lib/db/embedded/placeData";
import { sharedParent } from "@/lib/db/embedded/places";
import { reachableBinaries } from "@/lib/db/embedded/reachableBinaries";
import { removeEmbedded } from "@/lib/db/embedded/removeEmbedded";
import { stopPostmaster } from "@/lib/db/embedded/stopPostmaster";
import { testFolder } from "@/lib/db/embedded/testProcess";

let binaries: string;
let folder: string;
let place: Place;
let taken: Server;
let takenPort: number;

beforeAll(async () => {
  folder = await testFolder(true);
  place = await placeData(folder, sharedParent);
  const found = findBinaries();
  // a checkout under a folder closed to others can't be run from as root
  binaries = await reachableBinaries(found, place.account, place.account ? sharedParent : folder);
  await initialiseCluster(binaries, found.version, place, "a password for this test only, 32+");
  takenPort = await freePort();
  taken = createServer().listen(takenPort, "127.0.0.1");
});

afterAll(async () => {
  taken.close();
  await removeEmbedded(folder);
});

test("a port that is taken between its choice and its use is given up for another", async () => {
  const free = await freePort();
  const choices = [takenPort, takenPort, free];
  const port = await launchPostmaster(binaries, place, folder, async () => choices.shift() ?? 0);
  expect(port).toBe(free);
  expect(choices).toEqual([]);
  await stopPostmaster(place.data);
});

test("it gives up when there is never a free port, with the log's words", async () => {
  let asked = 0;
  const choose = async () => {
    asked += 1;
    return takenPort;
  };
  await expect(launchPostmaster(binaries, place, folder, choose)).rejects.toThrow("Address already in use");
  expect(asked).toBe(10);
});

test("a wanted port that is taken is not offered", async () => {
  expect(await freePort(takenPort)).not.toBe(takenPort);
  const free = await freePort();
  expect(await freePort(free)).toBe(free);
});

test("what PostgreSQL says when it cannot start reaches the reader", async () => {
  const empty = { ...place, data: `${folder}/empty` };
  mkdirSync(empty.data);
  await expect(launchPostmaster(binaries, empty, folder, () => freePort())).rejects.toThrow(
    /did not start.*\n/,
  );
});
