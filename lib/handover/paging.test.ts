import { expect, test } from "vitest";
import { cursorText } from "@/lib/contract/cursor";
import { decideHandover } from "@/lib/handover/decideHandover";
import { listHandovers, standingHandovers } from "@/lib/handover/listHandovers";
import { takeBack } from "@/lib/handover/takeBack";
import { later, quotesFirm } from "@/lib/handover/testing/quotes";

test("a page at a time, those that stand first, then the newest, none twice and none left out", async () => {
  const ctx = await quotesFirm();
  const ids: string[] = [];
  for (let n = 0; n < 7; n++) {
    const decision = { process: "quotes", channel: `c${n}`, from: "people", to: "with_review" } as const;
    // three of them at the same instant
    ids.push((await decideHandover(later(ctx, Math.max(0, n - 2)), decision)).id);
  }
  for (const at of [1, 4]) await takeBack(later(ctx, 10), ids[at] ?? "");
  const all = (await listHandovers(ctx)).items;
  expect(all.map(({ takenBack }) => takenBack !== null)).toEqual([...Array(5).fill(false), true, true]);
  expect(all.slice(0, 2).map(({ id }) => id)).toEqual([ids[6], ids[5]]);

  const paged: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await listHandovers(ctx, { limit: 2, cursor });
    paged.push(...page.items.map(({ id }) => id));
    if (page.next === null) break;
    cursor = page.next;
  }
  expect(paged).toEqual(all.map(({ id }) => id));
  expect((await listHandovers(ctx, { state: "taken_back" })).items.map(({ id }) => id)).toEqual([
    ids[4],
    ids[1],
  ]);
  expect(await standingHandovers(ctx)).toHaveLength(5);
  expect(await standingHandovers(ctx, { process: "other" })).toEqual([]);
});

test("a cursor of another list, a limit that is none, a state that there is not: each is told", async () => {
  const ctx = await quotesFirm();
  const noYear = cursorText(["true", "0000-01-01T00:00:00Z", "00000000-0000-4000-8000-000000000001"]);
  for (const cursor of ["bm8", noYear]) {
    await expect(listHandovers(ctx, { cursor })).rejects.toMatchObject({ code: "invalid" });
  }
  await expect(listHandovers(ctx, { limit: 501 })).rejects.toMatchObject({ code: "invalid" });
  await expect(listHandovers(ctx, { state: "gone" as "standing" })).rejects.toMatchObject({
    code: "invalid",
  });
});
