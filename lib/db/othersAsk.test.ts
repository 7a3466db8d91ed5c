import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import { asks, othersAsk } from "./othersAsk";

test("others ask while one of them has within the last second, however often one asks oneself", () => {
  // from now on: what was asked in this process before is over
  let clock = performance.now() + 5_000;
  const now = vi.spyOn(performance, "now").mockImplementation(() => clock);
  const [mine, theirs] = [randomUUID(), randomUUID()];
  asks(mine);
  expect(othersAsk(mine)).toBe(false);
  expect(othersAsk(theirs)).toBe(true);
  asks(theirs);
  clock += 900;
  for (let n = 0; n < 3; n++) asks(mine);
  expect(othersAsk(mine)).toBe(true);
  clock += 200;
  expect(othersAsk(mine)).toBe(false);
  expect(othersAsk(theirs)).toBe(true);
  now.mockRestore();
});
