import { expect, test } from "vitest";
import { listEntries } from "@/lib/audit/listEntries";
import type { TestOrganisation } from "@/lib/db/testing";
import { decideHandover } from "@/lib/handover/decideHandover";
import { handoverJobs } from "@/lib/handover/handoverJobs";
import { listHandovers } from "@/lib/handover/listHandovers";
import { takeBack } from "@/lib/handover/takeBack";
import { alone, event, later, quotesFirm, reviewedCase, send } from "@/lib/handover/testing/quotes";
import { watchKind } from "@/lib/handover/watchLater";

test("the stop rule fires on what is sent, is told at once, and is written down once", async () => {
  const ctx = await quotesFirm();
  const { id, stopRule } = await decideHandover(ctx, alone);
  const wrong = Array.from({ length: 3 }, (_, n) =>
    reviewedCase(`w${n}`, 3 + n, "rejected", { errorCost: 150 }),
  );
  await send(ctx, wrong.flat(), later(ctx, 10).now);
  const soon = later(ctx, 10);
  expect((await listHandovers(soon)).items[0]).toMatchObject({
    fired: null,
    watch: { checks: 3, mistakes: 3 },
  });
  expect(stopRule.borne).toBeGreaterThanOrEqual(4);
  await watch(soon, id);
  expect(await entries(soon, id)).toEqual(["handover.decided"]);

  await send(ctx, reviewedCase("w9", 9, "rejected", { errorCost: 60 }), soon.now);
  const firing = { why: "mistakes", at: "2026-06-15T13:00:00.000000Z", mistakes: 4, cost: "510" };
  expect((await listHandovers(soon)).items[0]?.fired).toMatchObject({ ...firing, recorded: false });
  await Promise.all([watch(soon, id), watch(soon, id), watch(soon, id)]);
  await watch(later(ctx, 40), id);
  expect(await entries(soon, id)).toEqual(["handover.decided", "handover.stop_rule_fired"]);
  const [fired] = (await listHandovers(soon)).items;
  expect(fired?.fired).toMatchObject({ ...firing, recorded: true });
  // it is told; it does not take back by itself
  expect(fired?.takenBack).toBeNull();

  const back = await takeBack(later(soon, 12), id, { reason: "prices were wrong" });
  expect(back.takenBack).toMatchObject({ for: "stop_rule", reason: "prices were wrong" });
  expect(back.watch).toBeNull();
  expect(await entries(soon, id)).toEqual([
    "handover.decided",
    "handover.stop_rule_fired",
    "handover.taken_back",
  ]);
  await expect(takeBack(soon, id)).rejects.toMatchObject({ code: "conflict" });
});

test("a firing that nobody wrote down yet is written down when it is taken back", async () => {
  const ctx = await quotesFirm();
  const { id } = await decideHandover(ctx, alone);
  await send(ctx, reviewedCase("dear", 3, "rejected", { errorCost: 501 }), later(ctx, 5).now);
  expect((await takeBack(later(ctx, 6), id)).takenBack?.for).toBe("stop_rule");
  expect(await entries(ctx, id)).toContain("handover.stop_rule_fired");
});

test("a mistake without its cost takes the usual one, a refund its own, and work of people alone counts nothing", async () => {
  const ctx = await quotesFirm();
  const { id } = await decideHandover(ctx, { ...alone, stopRule: { weeklyCost: 299 } });
  const byHand = reviewedCase("hand", 2, "rejected", { errorCost: 9000 }).filter(
    ({ type }) => type !== "case.step",
  );
  await send(
    ctx,
    [...byHand, ...reviewedCase("a", 3, "rejected"), ...reviewedCase("b", 4, "rejected")],
    later(ctx, 9).now,
  );
  expect((await listHandovers(later(ctx, 9))).items[0]?.fired).toBeNull();
  const refund = { order: "o1", amount: "100", process: "quotes", case: "a" };
  await send(ctx, [event("back", "order.refunded", 5, refund)], later(ctx, 9).now);
  expect((await listHandovers(later(ctx, 9))).items[0]).toMatchObject({
    id,
    fired: { why: "mistakes", cost: "300" },
  });
});

test("the worker looks again and again, until the handover is taken back", async () => {
  const ctx = await quotesFirm();
  const { id } = await decideHandover(ctx, alone);
  const due = () =>
    ctx.db.pool
      .query("select due_at from directory_job where organisation_id = $1::uuid and subject = $2::text", [
        ctx.org,
        id,
      ])
      .then(({ rows }) => rows[0]?.due_at as Date | undefined);
  expect(await due()).toEqual(later(ctx, 0.25).now);
  await watch(later(ctx, 1), id);
  expect(await due()).toEqual(later(ctx, 1.25).now);
  await handoverJobs[watchKind]?.giveUp(later(ctx, 2), id, new Error("broken"));
  expect(await due()).toEqual(later(ctx, 2.25).now);
  await takeBack(later(ctx, 3), id);
  await watch(later(ctx, 4), id);
  expect(await due()).toEqual(later(ctx, 2.25).now);
});

function watch(ctx: TestOrganisation, id: string): Promise<void> {
  return handoverJobs[watchKind]?.work(ctx, id, () => {}) ?? Promise.reject(new Error("no such work"));
}

async function entries(ctx: TestOrganisation, id: string): Promise<string[]> {
  return (await listEntries(ctx, { subject: `handover:${id}` })).items.map(({ action }) => action).reverse();
}
