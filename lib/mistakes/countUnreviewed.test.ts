import { expect, test } from "vitest";
import { testOrganisation } from "@/lib/db/testing";
import { ingest } from "@/lib/ingest/ingest";
import { event } from "@/lib/ingest/testing/event";
import { readUnreviewed } from "@/lib/mistakes/readUnreviewed";

const asked = { timezone: "UTC", from: "2026-03-01", to: "2026-03-07", process: "support" };

test("the agents' cases of which nobody looked at one", async () => {
  const ctx = await testOrganisation({ now: new Date("2026-03-20T00:00:00Z"), timezone: "UTC" });
  expect(await readUnreviewed(ctx, asked)).toBe(0);
  for (const [name, actorKind] of [
    ["a", "agent"],
    ["s", "system"],
    ["p", "human"],
  ] as const)
    await ingest(ctx, [
      event("case.step", "2026-03-02", { case: name, actorKind }),
      event("case.closed", "2026-03-02T10:00", { case: name, resolution: "resolved" }),
    ]);
  // a review of people's work says nothing of the agent's
  await ingest(ctx, [event("case.reviewed", "2026-03-03", { case: "p", verdict: "accepted" })]);
  expect(await readUnreviewed(ctx, asked)).toBe(2);
  await ingest(ctx, [event("case.reviewed", "2026-03-03", { case: "a", verdict: "accepted" })]);
  expect(await readUnreviewed(ctx, asked)).toBeNull();
  expect(await readUnreviewed(ctx, { ...asked, process: null })).toBeNull();
  expect(await readUnreviewed(ctx, { ...asked, from: "2026-03-04" })).toBe(0);
});
