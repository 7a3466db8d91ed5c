import { expect, test } from "vitest";
import { Fault } from "@/lib/contract/fault";
import { fromStart } from "./fromStart";

async function list({ cursor }: { cursor?: string }) {
  if (cursor === "broken") throw new Fault("invalid", "not given by this list");
  if (cursor === "away") throw new Fault("unavailable", "the database is away");
  return cursor ?? "beginning";
}

test("a cursor leads on, a broken one to the beginning", async () => {
  expect(await fromStart("next", list)).toBe("next");
  expect(await fromStart(undefined, list)).toBe("beginning");
  expect(await fromStart("broken", list)).toBe("beginning");
});

test("every other failure stays one", async () => {
  await expect(fromStart("away", list)).rejects.toMatchObject({ code: "unavailable" });
});
