import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import { asks, othersAsk } from "./othersAsk";

test("others ask while one of them has within the last second, however often one asks oneself", () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const [mine, theirs] = [randomUUID(), randomUUID()];
  vi.advanceTimersByTime(5_000);
  asks(mine);
  expect(othersAsk(mine)).toBe(false);
  expect(othersAsk(theirs)).toBe(true);
  asks(theirs);
  vi.advanceTimersByTime(900);
  for (let n = 0; n < 3; n++) asks(mine);
  expect(othersAsk(mine)).toBe(true);
  vi.advanceTimersByTime(200);
  expect(othersAsk(mine)).toBe(false);
  expect(othersAsk(theirs)).toBe(true);
  vi.useRealTimers();
});
