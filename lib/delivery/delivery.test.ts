import { expect, test } from "vitest";
import { statements } from "@/lib/db/statements";
import { as, testOrganisation } from "@/lib/db/testing";
import { transaction } from "@/lib/db/transaction";
import { changeChannel } from "@/lib/delivery/changeChannel";
import { type CreateChannel, createChannel } from "@/lib/delivery/createChannel";
import { deliverDue } from "@/lib/delivery/deliverDue";
import { endChannel } from "@/lib/delivery/endChannel";
import { listChannels } from "@/lib/delivery/listChannels";
import { listDeliveries } from "@/lib/delivery/listDeliveries";
import { readTrouble } from "@/lib/delivery/readTrouble";
import { sendAgain } from "@/lib/delivery/sendAgain";
import { insertDelivery } from "@/lib/delivery/sql/plan.sql";
import { at, composed, everywhere, rowsOf, scripted, sql } from "@/lib/delivery/testing";
import { tryChannel } from "@/lib/delivery/tryChannel";
import { readUnsubscribe, unsubscribe } from "@/lib/delivery/unsubscribe";
import { unsubscribeToken } from "@/lib/delivery/unsubscribeToken";
import type { Ctx } from "@/lib/tenancy/ctx";

const id = "6f1c1c0e-7a51-4a80-9f3f-0d8a4a3b6f10";
const admin = { kind: "person", id, role: "admin" } as const;
const manager = { kind: "person", id, role: "manager" } as const;
const monday = "2026-11-23T00:11:00Z";
const slackUrl = "https://hooks.slack.com/services/T0/B0/verysecretpart";
const inputs = {
  slack: { kind: "slack", name: "Ops", url: slackUrl },
  feishu: {
    kind: "feishu",
    name: "运营群",
    url: "https://open.feishu.cn/open-apis/bot/v2/hook/verysecretpart",
    secret: "verysecretkey",
    locale: "zh",
  },
  wecom: {
    kind: "wecom",
    name: "w",
    url: "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=verysecretpart",
  },
  dingtalk: {
    kind: "dingtalk",
    name: "d",
    url: "https://oapi.dingtalk.com/robot/send?access_token=verysecretpart",
    secret: "SECverysecretkey",
  },
  webhook: { kind: "webhook", name: "own", url: "https://receiver.example/verysecretpart" },
} as const satisfies Record<string, CreateChannel>;

const firm = async () => as(await testOrganisation({ now: new Date("2026-11-19T09:00:00Z") }), admin);
const logOf = (ctx: Ctx) =>
  transaction(ctx, (tx) =>
    tx.auditEntry.findMany({ where: { organisationId: ctx.org }, orderBy: { at: "asc" } }),
  );

test("each kind is made, listed without its secrets, and kept sealed", async () => {
  const ctx = await firm();
  for (const input of Object.values(inputs)) {
    const { secret } = await createChannel(ctx, input);
    expect(secret === null).toBe(input.kind !== "webhook");
    if (secret) expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  }
  const listed = await listChannels(ctx);
  expect(
    listed.map(({ kind, to, version, readable, last }) => ({ kind, to, version, readable, last })),
  ).toEqual(
    expect.arrayContaining(
      [
        ["slack", "hooks.slack.com"],
        ["feishu", "open.feishu.cn"],
        ["wecom", "qyapi.weixin.qq.com"],
        ["dingtalk", "oapi.dingtalk.com"],
        ["webhook", "receiver.example"],
      ].map(([kind, to]) => ({ kind, to, version: "team", readable: true, last: null })),
    ),
  );
  const stored = await sql(ctx, "select * from delivery_channel where organisation_id = $1::uuid");
  expect(JSON.stringify([listed, stored, await logOf(ctx)])).not.toContain("verysecret");
});

test.each<[object, string]>([
  [{ ...inputs.slack, url: "https://hooks.slack.com.elsewhere.example/services/T0/B0/x" }, "/url"],
  [{ ...inputs.slack, url: "https://elsewhere.example/services/T0/B0/x" }, "/url"],
  [{ ...inputs.slack, url: "http://hooks.slack.com/services/T0/B0/x" }, "/url"],
  [{ ...inputs.slack, url: "https://hooks.slack.com:8443/services/T0/B0/x" }, "/url"],
  [{ ...inputs.slack, url: "https://a:b@hooks.slack.com/services/T0/B0/x" }, "/url"],
  [{ ...inputs.slack, url: "https://hooks.slack.com/" }, "/url"],
  [{ ...inputs.feishu, url: slackUrl }, "/url"],
  [{ ...inputs.wecom, url: "https://qyapi.weixin.qq.com/cgi-bin/webhook/send" }, "/url"],
  [{ ...inputs.dingtalk, url: "https://oapi.dingtalk.com/robot/send" }, "/url"],
  [{ ...inputs.dingtalk, secret: "two\nlines" }, "/secret"],
  [{ ...inputs.webhook, url: "https://127.0.0.1/x" }, "/url"],
  [{ ...inputs.webhook, url: "https://[fd00::1]/x" }, "/url"],
  [{ ...inputs.webhook, url: "http://receiver.example/x" }, "/url"],
  [{ ...inputs.webhook, secret: "short" }, "/secret"],
  [{ ...inputs.webhook, hour: 24 }, "/hour"],
  [{ ...inputs.webhook, hour: 7.5 }, "/hour"],
  [{ ...inputs.webhook, name: " " }, "/name"],
  [{ ...inputs.webhook, version: "board" }, "/version"],
  [{ ...inputs.webhook, to: "a@b.example" }, "/to"],
  [{ kind: "mail", name: "m", to: "nobody" }, "/to"],
  // no server is set up that mail is sent through
  [{ kind: "mail", name: "m", to: "a@b.example" }, "/kind"],
  [{ kind: "pigeon", name: "p" }, "/kind"],
])("%o is refused at %s", async (input, pointer) => {
  const ctx = await firm();
  await expect(createChannel(ctx, input as CreateChannel)).rejects.toMatchObject({
    code: "invalid",
    details: { errors: [{ pointer }] },
  });
  expect(await listChannels(ctx)).toEqual([]);
});

test("who may not, may not; what is another organisation's is not there", async () => {
  const [ctx, other] = [await firm(), await firm()];
  const { id } = await createChannel(other, inputs.slack);
  const low = as(ctx, manager);
  const { channels } = scripted();
  for (const attempt of [
    () => createChannel(low, inputs.slack),
    () => listChannels(low),
    () => changeChannel(low, id, { hour: 3 }),
    () => endChannel(low, id),
    () => tryChannel(low, id, channels),
    () => listDeliveries(low),
    () => sendAgain(low, id, "2026-W47"),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
  }
  for (const name of [id, "nothing"]) {
    for (const attempt of [
      () => changeChannel(ctx, name, { hour: 3 }),
      () => endChannel(ctx, name),
      () => tryChannel(ctx, name, channels),
      () => sendAgain(ctx, name, "2026-W47"),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: "not-found" });
    }
  }
  expect(await listChannels(other)).toMatchObject([{ id, hour: 8, endedAt: null }]);
  expect((await listDeliveries(ctx, { channel: id })).items).toEqual([]);
});

test("a channel is changed in part, and the log tells what, but no secret", async () => {
  const ctx = await firm();
  const { id } = await createChannel(ctx, inputs.feishu);
  await changeChannel(ctx, id, { hour: 0, version: "owner", weekly: false, secret: "anothersecretkey" });
  expect(await listChannels(ctx)).toMatchObject([
    { hour: 0, version: "owner", weekly: false, monthly: true, locale: "zh" },
  ]);
  const url = "https://open.larksuite.com/open-apis/bot/v2/hook/verysecretpart";
  await changeChannel(ctx, id, { url });
  expect(await listChannels(ctx)).toMatchObject([{ to: "open.larksuite.com", hour: 0 }]);
  await expect(changeChannel(ctx, id, { url: slackUrl })).rejects.toMatchObject({ code: "invalid" });
  const log = await logOf(ctx);
  expect(log.filter(({ action }) => action === "channel.changed")).toMatchObject([
    {
      before: { hour: 8, version: "team", weekly: true, to: "open.feishu.cn" },
      after: { hour: 0, version: "owner", weekly: false, secretChanged: true },
    },
    { after: { to: "open.larksuite.com" } },
  ]);
  expect(JSON.stringify(log)).not.toMatch(/verysecret|anothersecret/);
  // the key that was not named is still the one that signs
  const seen: unknown[] = [];
  await tryChannel(
    ctx,
    id,
    everywhere(async (_, { address }) => {
      seen.push(address);
      return { outcome: "delivered", answer: "ok" };
    }),
  );
  expect(seen).toEqual([{ url, secret: "anothersecretkey" }]);
});

test("what is not wanted any more is not sent though it waits; what is wanted anew begins with the next", async () => {
  const ctx = await firm();
  const { id } = await createChannel(ctx, { ...inputs.slack, monthly: false });
  const { channels, ids } = scripted();
  await deliverDue(at(ctx, "2026-11-23T00:00:01Z"), { compose: composed, channels });
  await changeChannel(at(ctx, "2026-11-23T00:01:00Z"), id, { weekly: false });
  await changeChannel(at(ctx, "2026-11-23T00:01:30Z"), id, { weekly: true });
  await deliverDue(at(ctx, "2026-11-23T09:00:00Z"), { compose: composed, channels });
  expect(ids).toEqual([]);
  expect(await rowsOf(ctx)).toMatchObject([{ occasion: "2026-W47", state: "skipped", answer: "ended" }]);
  await deliverDue(at(ctx, "2026-11-30T09:00:00Z"), { compose: composed, channels });
  expect(ids).toEqual([`${id}.2026-W48`]);
});

test("an alert that waits is not sent once the channel wants none", async () => {
  const ctx = await firm();
  const { id } = await createChannel(ctx, { ...inputs.slack, weekly: false, monthly: false, alerts: true });
  await statements(ctx, (run) =>
    run(insertDelivery, [ctx.org, id, "alert:1", "due", ctx.now, ctx.now, null]),
  );
  await changeChannel(ctx, id, { weekly: true });
  expect(await rowsOf(ctx)).toMatchObject([{ occasion: "alert:1", state: "due" }]);
  await changeChannel(ctx, id, { alerts: false });
  expect(await rowsOf(ctx)).toMatchObject([{ occasion: "alert:1", state: "skipped", answer: "ended" }]);
});

test("an ended channel gets nothing more, and says when it ended; its log stays", async () => {
  const ctx = await firm();
  const { id } = await createChannel(ctx, inputs.slack);
  const { channels, ids } = scripted();
  await deliverDue(at(ctx, "2026-11-23T00:00:01Z"), { compose: composed, channels });
  await endChannel(at(ctx, "2026-11-23T00:01:00Z"), id);
  await endChannel(ctx, id);
  await deliverDue(at(ctx, "2026-12-01T09:00:00Z"), { compose: composed, channels });
  expect(ids).toEqual([]);
  expect(await listChannels(ctx)).toMatchObject([
    {
      endedAt: "2026-11-23T00:01:00.000Z",
      endedFor: "revoked",
      last: { occasion: "2026-W47", state: "skipped" },
    },
  ]);
  for (const attempt of [
    () => changeChannel(ctx, id, { hour: 3 }),
    () => tryChannel(ctx, id, channels),
    () => sendAgain(ctx, id, "2026-W47"),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "conflict" });
  }
  expect((await logOf(ctx)).map(({ action }) => action)).toContain("channel.ended");
  expect((await logOf(ctx)).filter(({ action }) => action === "channel.ended")).toHaveLength(1);
});

test("a person sends again what failed or is unknown, and nothing else; under the same id", async () => {
  const ctx = await firm();
  const { id } = await createChannel(ctx, { ...inputs.webhook, monthly: false });
  const { channels, ids } = scripted(
    { outcome: "unknown", answer: "cutReset" },
    { outcome: "failed", answer: "http:404" },
  );
  const deliver = (time: string) => deliverDue(at(ctx, time), { compose: composed, channels });
  await deliver(monday);
  expect(await readTrouble(at(ctx, monday))).toBe(true);
  await sendAgain(at(ctx, "2026-11-23T01:00:00Z"), id, "2026-W47");
  await expect(sendAgain(ctx, id, "2026-W47")).rejects.toMatchObject({ code: "conflict" });
  await deliver("2026-11-23T01:00:01Z");
  expect(await rowsOf(ctx)).toMatchObject([{ state: "failed", answer: "http:404", attempts: 2 }]);
  await sendAgain(at(ctx, "2026-11-23T02:00:00Z"), id, "2026-W47");
  await deliver("2026-11-23T02:00:01Z");
  expect(await rowsOf(ctx)).toMatchObject([{ state: "delivered", attempts: 3 }]);
  expect(ids).toEqual([1, 2, 3].map(() => `${id}.2026-W47`));
  expect(await readTrouble(at(ctx, "2026-11-23T02:00:02Z"))).toBe(false);
  await expect(sendAgain(ctx, id, "2026-W47")).rejects.toMatchObject({ code: "conflict" });
  await expect(sendAgain(ctx, id, "2026-W01")).rejects.toMatchObject({ code: "not-found" });
  expect((await logOf(ctx)).filter(({ action }) => action === "delivery.again")).toMatchObject([
    { before: { occasion: "2026-W47", state: "unknown" }, actorId: admin.id },
    { before: { occasion: "2026-W47", state: "failed" } },
  ]);
});

test("trouble is told for a week", async () => {
  const ctx = await firm();
  await createChannel(ctx, { ...inputs.webhook, monthly: false });
  const channels = everywhere(async () => ({ outcome: "failed", answer: "http:404" }));
  await deliverDue(at(ctx, monday), { compose: composed, channels });
  expect(await readTrouble(as(at(ctx, "2026-11-29T23:00:00Z"), { ...manager, role: "viewer" }))).toBe(true);
  expect(await readTrouble(at(ctx, "2026-11-30T09:00:00Z"))).toBe(false);
});

test("the log pages, and is asked by channel and by state", async () => {
  const ctx = await firm();
  const [first, second] = [await createChannel(ctx, inputs.webhook), await createChannel(ctx, inputs.slack)];
  const { channels } = scripted({ outcome: "failed", answer: "http:410" });
  await deliverDue(at(ctx, "2027-01-06T12:00:00Z"), { compose: composed, channels });
  const all = (await listDeliveries(ctx)).items;
  expect(all).toHaveLength(18);
  const paged = [];
  for (let cursor: string | undefined; ; ) {
    const page = await listDeliveries(ctx, { limit: 5, ...(cursor ? { cursor } : {}) });
    paged.push(...page.items);
    if (page.next === null) break;
    cursor = page.next;
  }
  expect(paged).toEqual(all);
  const ofFirst = (await listDeliveries(ctx, { channel: first.id })).items;
  expect(ofFirst.map(({ channelId }) => channelId)).toEqual(Array(9).fill(first.id));
  const bad = (await listDeliveries(ctx, { state: "failed,unknown", channel: second.id })).items;
  expect(bad.every(({ state, again }) => state === "failed" && again)).toBe(true);
  for (const query of [{ state: "lost" }, { channel: "x" }, { limit: 0 }, { cursor: "x" }, { more: 1 }]) {
    await expect(listDeliveries(ctx, query as object)).rejects.toMatchObject({ code: "invalid" });
  }
});

test("a test tells what came of it and counts as no delivery", async () => {
  const ctx = await firm();
  const { id } = await createChannel(ctx, inputs.slack);
  const { channels, messages, ids } = scripted(
    { outcome: "delivered", answer: "ok" },
    { outcome: "failed", answer: "http:404" },
    new Error(slackUrl),
  );
  expect(await tryChannel(ctx, id, channels)).toEqual({ outcome: "delivered", answer: "ok" });
  expect(messages[0]).toMatchObject({ subject: "A test of Handover", footer: [ctx.marker] });
  expect(await tryChannel(ctx, id, channels)).toEqual({ outcome: "failed", answer: "http:404" });
  expect(await tryChannel(ctx, id, channels)).toEqual({ outcome: "unknown", answer: "broken" });
  expect(ids.every((each) => each.startsWith(`${id}.test:`))).toBe(true);
  expect(await rowsOf(ctx)).toEqual([]);
  const log = await logOf(ctx);
  expect(log.filter(({ action }) => action === "channel.tried")).toHaveLength(3);
  expect(JSON.stringify(log)).not.toContain("verysecret");
});

test("a mail's reader ends it by its link alone; another link ends nothing", async () => {
  const [ctx, other] = [await firm(), await firm()];
  const { id } = await createChannel(ctx, inputs.webhook);
  const token = unsubscribeToken(ctx.org, id);
  expect(token).toMatch(/^[\w.-]+$/);
  expect(token).not.toContain(id);
  for (const wrong of ["", "v1", `${token}x`, token.slice(0, -2), unsubscribeToken(other.org, id)]) {
    expect(await readUnsubscribe(ctx.db, ctx.now, wrong)).toBeNull();
    expect(await unsubscribe(ctx.db, ctx.now, wrong)).toBe(false);
  }
  expect(await readUnsubscribe(ctx.db, ctx.now, token)).toBe("live");
  expect(await unsubscribe(ctx.db, ctx.now, token)).toBe(true);
  expect(await unsubscribe(ctx.db, ctx.now, token)).toBe(true);
  expect(await readUnsubscribe(ctx.db, ctx.now, token)).toBe("ended");
  expect(await listChannels(ctx)).toMatchObject([{ endedFor: "unsubscribed" }]);
  expect((await logOf(ctx)).filter(({ action }) => action === "channel.unsubscribed")).toHaveLength(1);
});
