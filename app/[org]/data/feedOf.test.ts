import { expect, test } from "vitest";
import type { LastEvent } from "@/lib/sources/lastEvents";
import type { KeptRefusal } from "@/lib/sources/listRefusals";
import { feedOf } from "./feedOf";

const at = (minute: number) => `2026-03-02T09:${String(minute).padStart(2, "0")}:00.000Z`;
const events = [5, 3, 1].map((minute) => ({ id: `e${minute}`, receivedAt: at(minute) }) as LastEvent);
const refusals = [4, 3, 0].map((minute) => ({ id: `r${minute}`, at: at(minute) }) as KeptRefusal);
const ids = (most?: number) =>
  feedOf(events, refusals, most).map((entry) => ("event" in entry ? entry.event.id : entry.refusal.id));

test("the latest comes first, whether it was taken in or refused", () => {
  expect(ids()).toEqual(["e5", "r4", "e3", "r3", "e1", "r0"]);
});

test("no more than asked for", () => {
  expect(ids(3)).toEqual(["e5", "r4", "e3"]);
  expect(feedOf([], [])).toEqual([]);
});
