import { beforeAll, expect, test } from "vitest";
import { listEntries } from "@/lib/audit/listEntries";
import { type TestPerson, testPerson } from "@/lib/auth/testPerson";
import { readCase } from "@/lib/cases/readCase";
import { type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import { ingest } from "@/lib/ingest/ingest";
import { event } from "@/lib/ingest/testing/event";
import { POST } from "./route";

const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
let ctx: TestOrganisation;
let manager: TestPerson;
beforeAll(async () => {
  ctx = await testOrganisation();
  manager = await testPerson(ctx, "manager");
  await ingest(ctx, [
    event("case.step", `${day}T01:00`, { case: "a", actorKind: "agent", step: "write" }),
    event("case.closed", `${day}T02:00`, { case: "a", resolution: "resolved" }),
  ]);
});

/** What the page of a case sends. */
const review = (id: string, data: object = {}) => ({
  ...{ id, source: "handover", type: "case.reviewed", time: `${day}T03:00:00Z` },
  data: {
    ...{ process: "support", case: "a", verdict: "accepted", actor: { kind: "human", id: "Test" } },
    ...data,
  },
});

async function send(cookie: string, body: object, slug = ctx.slug) {
  const request = new Request("http://localhost:3000/api/v1/events?atomic=true", {
    method: "POST",
    headers: {
      ...{ cookie, origin: "http://localhost:3000" },
      ...{ "x-organisation": slug, "content-type": "application/json" },
    },
    body: JSON.stringify(body),
  });
  const answer = await POST(request, { params: Promise.resolve({}) });
  return { status: answer.status, ...((await answer.json()) as object) };
}

const reviews = async () =>
  (await readCase(ctx, "support", "a")).timeline.filter(({ type }) => type === "case.reviewed");

test("a manager's review is in the case at once, sent twice it counts once, and another stands beside it", async () => {
  const logged = (await listEntries(ctx, {})).items.length;
  const both = await Promise.all([send(manager.cookie, review("1")), send(manager.cookie, review("1"))]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  expect(await reviews()).toMatchObject([{ actor: { kind: "human", id: "Test" }, verdict: "accepted" }]);

  const other = review("1", { verdict: "rejected", errorCost: "12.5", seconds: "90", step: "write" });
  expect(await send(manager.cookie, other)).toMatchObject({
    ...{ status: 422, errors: [{ code: "conflict", pointer: "/id" }] },
  });
  expect(await send(manager.cookie, { ...other, id: "2" })).toMatchObject({ status: 200, accepted: 1 });
  expect(await reviews()).toMatchObject([
    { verdict: "accepted", step: null },
    { verdict: "rejected", step: "write", seconds: "90", errorCost: "12.5" },
  ]);
  // the event itself says who and when: the log does not say it again
  expect((await listEntries(ctx, {})).items).toHaveLength(logged);
});

test("who may not write events cannot review, nor can who belongs to another organisation", async () => {
  const before = (await reviews()).length;
  const viewer = await testPerson(ctx, "viewer");
  expect(await send(viewer.cookie, review("3"))).toMatchObject({ status: 403 });
  const other = await testOrganisation();
  const stranger = await testPerson(other, "owner");
  expect(await send(stranger.cookie, review("3"))).toMatchObject({ status: 404 });
  expect(await send(stranger.cookie, review("3"), other.slug)).toMatchObject({ status: 200 });
  expect(await reviews()).toHaveLength(before);
});
