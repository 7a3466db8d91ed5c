import { expect, test } from "vitest";
import { zoneClock } from "./zoneClock";

const read = (zone: string, wall: string) => new Date(zoneClock(zone)(Date.parse(`${wall}Z`))).toISOString();

test("the hour that comes twice is the earlier, the missing one the later instant", () => {
  expect(read("Europe/Amsterdam", "2011-10-30T01:59:59")).toBe("2011-10-29T23:59:59.000Z");
  expect(read("Europe/Amsterdam", "2011-10-30T02:30:00")).toBe("2011-10-30T00:30:00.000Z");
  expect(read("Europe/Amsterdam", "2011-10-30T03:00:00")).toBe("2011-10-30T02:00:00.000Z");
  expect(read("Europe/Amsterdam", "2012-03-25T02:30:00")).toBe("2012-03-25T01:30:00.000Z");
  expect(read("Europe/Amsterdam", "2012-03-25T03:00:00")).toBe("2012-03-25T01:00:00.000Z");
});

test("changes in the midst of an hour and of half an hour", () => {
  // St. John's turned its clocks at 00:01 until 2011, Lord Howe turns them by 30 minutes.
  expect(read("America/St_Johns", "2010-11-07T00:00:30")).toBe("2010-11-07T02:30:30.000Z");
  expect(read("America/St_Johns", "2010-11-07T00:01:00")).toBe("2010-11-07T03:31:00.000Z");
  expect(read("Australia/Lord_Howe", "2024-10-06T02:15:00")).toBe("2024-10-05T15:45:00.000Z");
  expect(read("Australia/Lord_Howe", "2024-10-06T02:30:00")).toBe("2024-10-05T15:30:00.000Z");
});

test("one clock answers the same however often it is asked", () => {
  const clock = zoneClock("Asia/Shanghai");
  const wall = Date.UTC(2026, 2, 2, 9, 1);
  expect(clock(wall)).toBe(Date.UTC(2026, 2, 2, 1, 1));
  expect(clock(wall + 59_000)).toBe(Date.UTC(2026, 2, 2, 1, 1, 59));
  expect(zoneClock("UTC")(wall)).toBe(wall);
});
