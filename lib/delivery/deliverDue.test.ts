import { expect, test } from "vitest";
import { testOrganisation } from "@/lib/db/testing";
import { type CreateChannel, createChannel } from "@/lib/delivery/createChannel";
import { type Delivering, deliverDue } from "@/lib/delivery/deliverDue";
import { at, composed, everywhere, message, rowsOf, scripted, sql } from "@/lib/delivery/testing";
import type { Ctx } from "@/lib/tenancy/ctx";

const begin = "2026-11-19T09:00:00Z";
/** Monday after eight in Shanghai, when all delays are over */
const monday = "2026-11-23T00:11:00Z";
const webhook = { kind: "webhook", name: "receiver", url: "https://receiver.example/in" } as const;

async function firm(input: Partial<CreateChannel> = {}): Promise<Ctx> {
  const ctx = await testOrganisation({ now: new Date(begin) });
  await createChannel(ctx, { ...webhook, monthly: false, ...input } as CreateChannel);
  return ctx;
}

const deliver = (ctx: Ctx, time: string, delivering: Partial<Delivering> = {}) =>
  deliverDue(at(ctx, time), { compose: composed, channels: scripted().channels, ...delivering });

test("Monday's report goes out once, however often and by however many it is looked for", async () => {
  const ctx = await firm();
  const { channels, ids, messages } = scripted();
  await deliver(ctx, "2026-11-22T23:59:59Z", { channels });
  expect(await rowsOf(ctx)).toEqual([]);
  await Promise.all(Array.from({ length: 5 }, () => deliver(ctx, monday, { channels })));
  await deliver(ctx, "2026-11-23T09:00:00Z", { channels });
  expect(ids).toHaveLength(1);
  expect(ids[0]).toMatch(/^[0-9a-f-]{36}\.2026-W47$/);
  expect(messages).toEqual([message]);
  expect(await rowsOf(ctx)).toMatchObject([
    { occasion: "2026-W47", state: "delivered", attempts: 1, answer: "ok", instead: null },
  ]);
});

test("it waits the minutes of its channel past the hour, and is looked for just then", async () => {
  const ctx = await firm();
  const { channels, ids } = scripted();
  const next = await deliver(ctx, "2026-11-23T00:01:00Z", { channels });
  const [row] = await rowsOf(ctx);
  expect(row?.state).toBe("due");
  expect(ids).toEqual([]);
  expect(Math.abs((next?.getTime() ?? 0) - (row?.due.getTime() ?? 0))).toBeLessThan(2_000);
  const [job] = await sql(
    ctx,
    "select due_at - clock_timestamp() as wait, subject from directory_job where organisation_id = $1::uuid and kind = 'delivery'",
  );
  expect(job).toMatchObject({
    subject: "reports",
    wait: expect.toSatisfy((wait: { minutes?: number; seconds?: number }) => (wait.minutes ?? 0) < 9),
  });
  await deliver(ctx, row?.due.toISOString() ?? "", { channels });
  expect(ids).toHaveLength(1);
});

test("it is looked for within six hours, and not at all without a channel", async () => {
  const ctx = await firm();
  const wait = ((await deliver(ctx, begin)) ?? new Date(0)).getTime() - Date.parse(begin);
  expect(wait).toBeGreaterThan(21_590_000);
  expect(wait).toBeLessThan(21_610_000);
  expect(await deliver(ctx, "2026-11-22T23:30:00Z")).toEqual(
    expect.toSatisfy((next: Date) => Math.abs(next.getTime() - Date.parse("2026-11-23T00:00:00Z")) < 2_000),
  );
  const empty = await testOrganisation({ now: new Date(begin) });
  expect(await deliver(empty, begin)).toBeNull();
  expect(await sql(empty, "select from directory_job where organisation_id = $1::uuid")).toEqual([]);
});

test("what surely did not arrive is sent again, later and later, until it arrives", async () => {
  const ctx = await firm();
  const no = { outcome: "retry", answer: "http:503" } as const;
  const { channels, ids } = scripted(no, { ...no, after: 600 });
  await deliver(ctx, monday, { channels });
  expect(await rowsOf(ctx)).toMatchObject([{ state: "due", attempts: 1, answer: "http:503" }]);
  await deliver(ctx, "2026-11-23T00:11:30Z", { channels });
  expect(ids).toHaveLength(1);
  await deliver(ctx, "2026-11-23T00:12:10Z", { channels });
  expect(ids).toHaveLength(2);
  await deliver(ctx, "2026-11-23T00:20:00Z", { channels });
  expect(ids).toHaveLength(2);
  await deliver(ctx, "2026-11-23T00:23:00Z", { channels });
  expect(await rowsOf(ctx)).toMatchObject([{ state: "delivered", attempts: 3 }]);
  expect(new Set(ids).size).toBe(1);
});

test("after 48 hours of tries it has failed", async () => {
  const ctx = await firm();
  const channels = everywhere(async () => ({ outcome: "retry", answer: "refused" }));
  for (let hours = 0; hours <= 60; hours += 2) {
    await deliver(ctx, new Date(Date.parse(monday) + hours * 3_600_000).toISOString(), { channels });
  }
  const [row] = await rowsOf(ctx);
  expect(row).toMatchObject({ state: "failed", answer: "refused" });
  expect(row?.attempts).toBeGreaterThan(15);
});

test("a no that lasts has failed at once", async () => {
  const ctx = await firm();
  const { channels, ids } = scripted({ outcome: "failed", answer: "http:404" });
  for (const time of [monday, "2026-11-23T09:00:00Z", "2026-11-25T09:00:00Z"])
    await deliver(ctx, time, { channels });
  expect(ids).toHaveLength(1);
  expect(await rowsOf(ctx)).toMatchObject([{ state: "failed", answer: "http:404", attempts: 1 }]);
});

test("what was cut off is unknown and is never sent again by itself; a channel that throws counts so", async () => {
  for (const outcome of [
    { outcome: "unknown", answer: "cutReset" } as const,
    new Error("https://secret.example"),
  ]) {
    const ctx = await firm();
    const { channels, ids } = scripted(outcome);
    for (const time of [monday, "2026-11-23T09:00:00Z", "2026-11-25T09:00:00Z"])
      await deliver(ctx, time, { channels });
    expect(ids).toHaveLength(1);
    expect(await rowsOf(ctx)).toMatchObject([
      { state: "unknown", answer: outcome instanceof Error ? "broken" : "cutReset" },
    ]);
  }
});

test("what a dead sender left is unknown; a living one is left alone, and what it learns later counts", async () => {
  const ctx = await firm();
  let arrive = (_: unknown) => {};
  const slow = everywhere(async () => {
    await new Promise((resolve) => {
      arrive = resolve;
    });
    return { outcome: "delivered", answer: "ok" };
  });
  const sending = deliver(ctx, monday, { channels: slow, patience: 1 });
  await expect.poll(async () => (await rowsOf(ctx))[0]?.state).toBe("sending");
  const { channels, ids } = scripted();
  await deliver(ctx, monday, { channels });
  expect(await rowsOf(ctx)).toMatchObject([{ state: "sending" }]);
  await expect
    .poll(
      async () => {
        await deliver(ctx, monday, { channels });
        return (await rowsOf(ctx))[0];
      },
      { timeout: 5_000, interval: 100 },
    )
    .toMatchObject({ state: "unknown", answer: "interrupted" });
  expect(ids).toEqual([]);
  arrive(null);
  await sending;
  expect(await rowsOf(ctx)).toMatchObject([{ state: "delivered", answer: "ok" }]);
});

test("after weeks without a server the latest report goes out late, and each earlier one is recorded as missed", async () => {
  const ctx = await firm({ monthly: true });
  const { channels, ids } = scripted();
  await deliver(ctx, "2027-01-06T12:00:00Z", { channels });
  expect(ids.map((id) => id.split(".")[1]).sort()).toEqual(["2026-12", "2026-W53"]);
  expect((await rowsOf(ctx)).map(({ occasion, state, answer }) => `${occasion} ${state} ${answer}`)).toEqual([
    "2026-11 failed missed",
    "2026-12 delivered ok",
    "2026-W47 failed missed",
    "2026-W48 failed missed",
    "2026-W49 failed missed",
    "2026-W50 failed missed",
    "2026-W51 failed missed",
    "2026-W52 failed missed",
    "2026-W53 delivered ok",
  ]);
});

test("one that still waited when nobody looked is overtaken by the next", async () => {
  const ctx = await firm();
  await deliver(ctx, monday, { channels: everywhere(async () => ({ outcome: "retry", answer: "refused" })) });
  await deliver(ctx, "2026-12-08T09:00:00Z");
  expect((await rowsOf(ctx)).map(({ occasion, state, answer }) => `${occasion} ${state} ${answer}`)).toEqual([
    "2026-W47 failed missed",
    "2026-W48 failed missed",
    "2026-W49 delivered ok",
  ]);
});

test("a zone that is changed in the hours between loses no Monday and doubles none", async () => {
  const ctx = await firm();
  const { channels, ids } = scripted();
  // Monday, eight in the morning of Shanghai, is over when the zone of New York becomes that of Shanghai
  await sql(ctx, "update organisation set timezone = 'America/New_York' where organisation_id = $1::uuid");
  await deliver(ctx, "2026-11-23T05:00:00Z", { channels });
  expect(ids).toHaveLength(0);
  await sql(ctx, "update organisation set timezone = 'Asia/Shanghai' where organisation_id = $1::uuid");
  await deliver(ctx, "2026-11-23T06:00:00Z", { channels });
  expect(ids).toHaveLength(1);
  await sql(ctx, "update organisation set timezone = 'America/New_York' where organisation_id = $1::uuid");
  await deliver(ctx, "2026-11-24T06:00:00Z", { channels });
  expect(ids).toHaveLength(1);
});

test("figures that are stale are told in the report's place, and the log says so", async () => {
  const ctx = await firm();
  const { channels, messages } = scripted();
  const short = { ...message, subject: "No report: nothing has arrived since Friday", figures: [] };
  await deliver(ctx, monday, { channels, compose: async () => ({ skip: "stale", message: short }) });
  expect(messages).toEqual([short]);
  expect(await rowsOf(ctx)).toMatchObject([{ state: "delivered", instead: "stale" }]);
});

test("a report that cannot be composed is tried again and then failed, and nothing is sent", async () => {
  const ctx = await firm();
  const { channels, ids } = scripted();
  const compose = async () => {
    throw new Error("no figures");
  };
  await deliver(ctx, monday, { channels, compose });
  expect(await rowsOf(ctx)).toMatchObject([{ state: "due", attempts: 1, answer: "compose" }]);
  for (let hours = 1; hours <= 60; hours++) {
    await deliver(ctx, new Date(Date.parse(monday) + hours * 3_600_000).toISOString(), { channels, compose });
  }
  expect(await rowsOf(ctx)).toMatchObject([{ state: "failed", answer: "compose" }]);
  expect(ids).toEqual([]);
});

test("an address that cannot be read any more has failed without a sending", async () => {
  const ctx = await firm();
  const { channels, ids } = scripted();
  await sql(ctx, "update delivery_channel set address = 'v1.00000000.AAAA' where organisation_id = $1::uuid");
  await deliver(ctx, monday, { channels });
  expect(ids).toEqual([]);
  expect(await rowsOf(ctx)).toMatchObject([{ state: "failed", answer: "sealed" }]);
});

test("what is asked of composing is the channel's own", async () => {
  const ctx = await firm({ version: "owner", locale: "zh" });
  const asked: unknown[] = [];
  await deliver(ctx, monday, {
    compose: async ({ org }, { occasion, version, locale }) => {
      asked.push({ org, occasion, version, locale });
      return message;
    },
  });
  expect(asked).toEqual([{ org: ctx.org, occasion: "2026-W47", version: "owner", locale: "zh" }]);
});

test("a receiver that hangs keeps no other waiting", async () => {
  const ctx = await firm();
  await createChannel(ctx, { ...webhook, name: "other", monthly: false });
  let release = (_: unknown) => {};
  let sent = 0;
  const channels = everywhere(async () => {
    if (sent++ === 0) await new Promise((resolve) => (release = resolve));
    return { outcome: "delivered", answer: "ok" };
  });
  const running = deliver(ctx, monday, { channels });
  await expect
    .poll(async () => (await rowsOf(ctx)).filter(({ state }) => state === "delivered").length)
    .toBe(1);
  release(null);
  await running;
  expect((await rowsOf(ctx)).map(({ state }) => state)).toEqual(["delivered", "delivered"]);
});
