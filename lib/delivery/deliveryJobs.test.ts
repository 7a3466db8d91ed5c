import { expect, test } from "vitest";
import { as, testOrganisation } from "@/lib/db/testing";
import { createChannel } from "@/lib/delivery/createChannel";
import { deliveryJobs } from "@/lib/delivery/deliveryJobs";
import { deliveryKind } from "@/lib/delivery/lookAt";
import { at, composed, rowsOf, scripted, sql } from "@/lib/delivery/testing";
import { listJobs } from "@/lib/jobs/listJobs";
import type { Ctx } from "@/lib/tenancy/ctx";

const admin = { kind: "person", id: "6f1c1c0e-7a51-4a80-9f3f-0d8a4a3b6f10", role: "admin" } as const;
const url = "https://receiver.example/in";
const job = (ctx: Ctx) =>
  sql(ctx, "select kind, subject from directory_job where organisation_id = $1::uuid");

test("a channel asks for one job, which delivers what is due and asks for itself again", async () => {
  const ctx = await testOrganisation({ now: new Date("2026-11-19T09:00:00Z") });
  await createChannel(ctx, { kind: "webhook", name: "a", url, monthly: false });
  await createChannel(ctx, { kind: "webhook", name: "b", url, monthly: false });
  const one = [{ kind: deliveryKind, subject: "reports" }];
  expect(await job(ctx)).toEqual(one);
  const { channels, ids } = scripted();
  const handler = deliveryJobs({ compose: composed, channels })[deliveryKind];
  await handler?.work(at(ctx, "2026-11-23T01:00:00Z"), "reports", () => {});
  expect(ids).toHaveLength(2);
  expect(await job(ctx)).toEqual(one);
  await handler?.giveUp(ctx, "reports", new Error("broken"));
  expect(await job(ctx)).toEqual(one);
});

test("a server that stops leaves what it has not begun to another", async () => {
  const ctx = await testOrganisation({ now: new Date("2026-11-19T09:00:00Z") });
  await createChannel(ctx, { kind: "webhook", name: "a", url, monthly: false });
  const { channels, ids } = scripted();
  const handler = deliveryJobs({ compose: composed, channels })[deliveryKind];
  const stopping = () => {
    throw new Error("stopping");
  };
  await expect(handler?.work(at(ctx, "2026-11-23T01:00:00Z"), "reports", stopping)).rejects.toThrow(
    "stopping",
  );
  expect(ids).toEqual([]);
  expect(await rowsOf(ctx)).toMatchObject([{ state: "due", attempts: 0 }]);
});

test("an admin sees what waits and when; nobody else does, nor another organisation", async () => {
  const [ctx, other] = [await testOrganisation(), as(await testOrganisation(), admin)];
  await createChannel(ctx, { kind: "webhook", name: "a", url });
  expect(await listJobs(as(ctx, admin))).toMatchObject([{ kind: deliveryKind, running: false, attempts: 0 }]);
  expect(await listJobs(other)).toEqual([]);
  await expect(listJobs(as(ctx, { ...admin, role: "manager" }))).rejects.toMatchObject({ code: "forbidden" });
});
