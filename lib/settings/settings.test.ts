import { expect, test } from "vitest";
import { PUT } from "@/app/api/v1/settings/route";
import { createKey } from "@/lib/auth/createKey";
import { statements } from "@/lib/db/statements";
import { as, type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import { transaction } from "@/lib/db/transaction";
import { changeProcess } from "@/lib/settings/changeProcess";
import { changeSettings } from "@/lib/settings/changeSettings";
import { readSettings } from "@/lib/settings/readSettings";
import { whileRebuilding } from "@/lib/settings/rebuilds";
import type { Ctx } from "@/lib/tenancy/ctx";

const person = "0b7f8e7e-9a53-4a64-8b88-7d2f6f6f1a11";
const admin = { kind: "person", id: person, role: "admin" } as const;

function changesOf(ctx: Ctx) {
  return transaction(ctx, (tx) =>
    tx.auditEntry.findMany({
      where: { organisationId: ctx.org, action: "settings.changed" },
      orderBy: { at: "asc" },
      select: { actorId: true, subject: true, before: true, after: true },
    }),
  );
}

/** Stores an event by hand, with nothing folded from it. */
function event(ctx: TestOrganisation, columns: { amount?: string; currency?: string; time?: string } = {}) {
  return statements(ctx, (run) =>
    run(
      `insert into event (organisation_id, source, id, type, time, received_at, amount, currency)
       values ($1::uuid, 'test', gen_random_uuid()::text, 'order.paid', $2::timestamptz, $3::timestamptz, $4::numeric, $5::text)`,
      [
        ctx.org,
        columns.time ?? "2026-03-02T00:00:00Z",
        ctx.now,
        columns.amount ?? null,
        columns.currency ?? null,
      ],
    ),
  );
}

test("settings begin with their defaults and take any subset, in force for the next read", async () => {
  const ctx = as(await testOrganisation(), admin);
  const defaults = {
    slug: ctx.slug,
    name: ctx.marker,
    timezone: "Asia/Shanghai",
    currency: "CNY",
    loadFactor: "1.67",
    productiveHours: "160",
    roadmapStart: null,
    exchangeRates: [],
    defaultPrices: false,
    estimatedMargins: [],
    workingHours: [1, 2, 3, 4, 5].map((day) => ({ day, from: "09:00", to: "18:00" })),
    chain: [],
    sample: false,
    rebuilding: false,
  };
  expect(await readSettings(ctx)).toEqual(defaults);
  const { settings, job } = await changeSettings(ctx, {
    loadFactor: "1.5000",
    productiveHours: 152.5,
    roadmapStart: "2026-01-05",
    timezone: "Europe/Berlin",
    exchangeRates: [
      { currency: "USD", from: "2026-01-01", rate: "7.123456789012" },
      { currency: "EUR", from: "2026-01-01", rate: 7.8 },
    ],
  });
  const changed = {
    ...defaults,
    loadFactor: "1.5",
    productiveHours: "152.5",
    roadmapStart: "2026-01-05",
    timezone: "Europe/Berlin",
    exchangeRates: [
      { currency: "EUR", from: "2026-01-01", rate: "7.8" },
      { currency: "USD", from: "2026-01-01", rate: "7.123456789012" },
    ],
  };
  expect({ settings, job }).toEqual({ settings: changed, job: null });
  expect(await readSettings(ctx)).toEqual(changed);
  expect(await changesOf(ctx)).toEqual([
    {
      actorId: person,
      subject: "organisation",
      before: expect.objectContaining({ loadFactor: "1.67", roadmapStart: null, exchangeRates: [] }),
      after: expect.objectContaining({
        loadFactor: "1.5",
        roadmapStart: "2026-01-05",
        timezone: "Europe/Berlin",
      }),
    },
  ]);
  await changeSettings(ctx, { roadmapStart: null });
  expect(await readSettings(ctx)).toEqual({ ...changed, roadmapStart: null });
  await changeSettings(ctx, { name: ctx.marker });
  expect(await changesOf(ctx)).toHaveLength(2);
});

test("what is wrong is said by pointer, and nothing of it is kept", async () => {
  const ctx = await testOrganisation();
  const wrong: [unknown, string][] = [
    [{ loadFactor: 1.5, colour: "red" }, "/colour"],
    [{ loadFactor: 0 }, "/loadFactor"],
    [{ loadFactor: "1.23456" }, "/loadFactor"],
    [{ productiveHours: 745 }, "/productiveHours"],
    [{ productiveHours: "-1" }, "/productiveHours"],
    [{ timezone: "+08:00" }, "/timezone"],
    [{ timezone: "Europe/berlin" }, "/timezone"],
    [{ currency: "cny" }, "/currency"],
    [{ roadmapStart: "2026-02-29" }, "/roadmapStart"],
    [{ name: "a\0b" }, "/name"],
    [{ name: "\ud800" }, "/name"],
    [{ exchangeRates: [{ currency: "EUR", from: "2026-01-01", rate: "1e3" }] }, "/exchangeRates/0/rate"],
    [{ exchangeRates: [{ currency: "CNY", from: "2026-01-01", rate: 1 }] }, "/exchangeRates/0/currency"],
    [
      { exchangeRates: ["1", "2"].map((rate) => ({ currency: "EUR", from: "2026-01-01", rate })) },
      "/exchangeRates/1",
    ],
    [{ workingHours: [{ day: 8, from: "09:00", to: "18:00" }] }, "/workingHours/0/day"],
    [{ workingHours: [{ day: 1, from: "0900", to: "18:00" }] }, "/workingHours/0/from"],
    [{ workingHours: [{ day: 1, from: "18:00", to: "09:00" }] }, "/workingHours/0/to"],
    [{ workingHours: ["09:00", "12:00"].map((from) => ({ day: 1, from, to: "18:00" })) }, "/workingHours"],
    [{ chain: ["desk", "desk"] }, "/chain"],
    [{ chain: ["nowhere"] }, "/chain/0"],
    [[], ""],
  ];
  for (const [input, pointer] of wrong) {
    await expect(changeSettings(ctx, input as never)).rejects.toMatchObject({
      code: "invalid",
      details: { errors: [expect.objectContaining({ pointer })] },
    });
  }
  expect(await readSettings(ctx)).toMatchObject({ loadFactor: "1.67", name: ctx.marker });
  expect(await changesOf(ctx)).toEqual([]);
});

test("viewers read and admins write; so do keys with the scope admin, and no others", async () => {
  const ctx = await testOrganisation();
  const key = (scope: "admin" | "kpis:read" | "events:write") =>
    as(ctx, { kind: "key", id: "k", scopes: [scope] });
  for (const role of ["viewer", "manager"] as const) {
    const low = as(ctx, { ...admin, role });
    await expect(readSettings(low)).resolves.toMatchObject({ slug: ctx.slug });
    await expect(changeSettings(low, { loadFactor: 2 })).rejects.toMatchObject({ code: "forbidden" });
  }
  for (const scope of ["kpis:read", "events:write"] as const) {
    await expect(readSettings(key(scope))).rejects.toMatchObject({ code: "forbidden" });
    await expect(changeSettings(key(scope), { loadFactor: 2 })).rejects.toMatchObject({ code: "forbidden" });
  }
  await changeSettings(key("admin"), { loadFactor: 2 });
  expect(await changesOf(ctx)).toMatchObject([{ actorId: "k", after: { loadFactor: "2" } }]);
});

test("one organisation's settings are not another's", async () => {
  const [mine, theirs] = [await testOrganisation(), await testOrganisation()];
  await changeSettings(mine, {
    exchangeRates: [{ currency: "EUR", from: "2026-01-01", rate: 7 }],
    loadFactor: 3,
  });
  expect(await readSettings(theirs)).toMatchObject({ loadFactor: "1.67", exchangeRates: [] });
});

test("the currency is free until an event carries money, and the rates go with it", async () => {
  const ctx = await testOrganisation();
  await event(ctx);
  await changeSettings(ctx, {
    currency: "EUR",
    exchangeRates: [{ currency: "USD", from: "2026-01-01", rate: "0.9" }],
  });
  await expect(changeSettings(ctx, { currency: "GBP" })).rejects.toMatchObject({ code: "conflict" });
  await changeSettings(ctx, { currency: "USD", exchangeRates: [] });
  await event(ctx, { amount: "5" });
  await expect(changeSettings(ctx, { currency: "EUR" })).rejects.toMatchObject({
    code: "conflict",
    detail: expect.stringContaining("new organisation"),
  });
  await expect(changeSettings(ctx, { currency: "USD" })).resolves.toMatchObject({ job: null });
});

test("a rate that stored events need stays; one that none needs may go", async () => {
  const ctx = await testOrganisation();
  const rates = [
    { currency: "EUR", from: "2026-01-01", rate: "7.8" },
    { currency: "USD", from: "2026-01-01", rate: "7.1" },
  ];
  await changeSettings(ctx, { exchangeRates: rates });
  // 4 March in Shanghai
  await event(ctx, { amount: "5", currency: "EUR", time: "2026-03-03T20:00:00Z" });
  const euro = (from: string) => [{ currency: "EUR", from, rate: "7.9" }];
  await expect(changeSettings(ctx, { exchangeRates: [] })).rejects.toMatchObject({
    code: "conflict",
    details: { currency: "EUR", from: "2026-03-04" },
  });
  await expect(changeSettings(ctx, { exchangeRates: euro("2026-03-05") })).rejects.toMatchObject({
    code: "conflict",
  });
  expect((await readSettings(ctx)).exchangeRates).toEqual(rates);
  await changeSettings(ctx, { exchangeRates: euro("2026-03-04") });
  expect((await readSettings(ctx)).exchangeRates).toEqual(euro("2026-03-04"));
});

test("a new time zone with events present is work under way, and then in force and in the log", async () => {
  const ctx = as(await testOrganisation(), admin);
  await event(ctx);
  const { job, settings } = await changeSettings(ctx, { timezone: "UTC", loadFactor: 2 });
  expect(job).toMatch(/^[0-9a-f-]{36}$/);
  expect(settings.loadFactor).toBe("2");
  await expect.poll(() => readSettings(ctx)).toMatchObject({ rebuilding: false, timezone: "UTC" });
  expect((await changesOf(ctx)).map(({ after }) => after)).toEqual(
    expect.arrayContaining([{ loadFactor: "2" }, { timezone: "UTC" }]),
  );
  await expect(changeSettings(ctx, { timezone: "UTC" })).resolves.toMatchObject({ job: null });
});

test("while a time zone is being applied it shows, and another one has to wait", async () => {
  const ctx = await testOrganisation();
  await event(ctx);
  let end = () => {};
  const work = whileRebuilding(ctx.org, () => new Promise<void>((resolve) => (end = resolve)));
  expect((await readSettings(ctx)).rebuilding).toBe(true);
  await expect(changeSettings(ctx, { timezone: "UTC" })).rejects.toMatchObject({ code: "conflict" });
  await expect(changeSettings(ctx, { loadFactor: 2 })).resolves.toMatchObject({ job: null });
  end();
  await work;
  expect((await readSettings(ctx)).rebuilding).toBe(false);
});

test("over HTTP: 200 with the settings, 202 with the job, 400 for what is not JSON", async () => {
  const ctx = await testOrganisation();
  const { key } = await createKey(ctx, { name: "k", scopes: ["admin"] });
  const put = (body: string) =>
    PUT(
      new Request("http://localhost:3000/api/v1/settings", {
        method: "PUT",
        headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
        body,
      }),
      { params: Promise.resolve({}) },
    );
  const changed = await put('{"timezone":"UTC"}');
  expect([changed.status, await changed.json()]).toEqual([200, expect.objectContaining({ timezone: "UTC" })]);
  await event(ctx);
  const started = await put('{"timezone":"Asia/Kathmandu"}');
  expect([started.status, await started.json()]).toEqual([
    202,
    expect.objectContaining({ job: expect.any(String) }),
  ]);
  expect((await put("{")).status).toBe(400);
  await expect.poll(() => readSettings(ctx)).toMatchObject({ rebuilding: false, timezone: "Asia/Kathmandu" });
});

test("working hours and the chain are taken as they are sent, and what they were is in the log", async () => {
  const ctx = as(await testOrganisation(), admin);
  for (const process of ["quotes", "shipping"]) await changeProcess(ctx, process, {});
  const workingHours = [{ day: 6, from: "10:00", to: "24:00" }];
  const { settings } = await changeSettings(ctx, { workingHours, chain: [" quotes ", "shipping"] });
  expect(settings).toMatchObject({ workingHours, chain: ["quotes", "shipping"] });
  expect(await readSettings(ctx)).toEqual(settings);
  expect(await changesOf(ctx)).toContainEqual(
    expect.objectContaining({
      subject: "organisation",
      before: expect.objectContaining({ chain: [] }),
      after: { workingHours, chain: ["quotes", "shipping"] },
    }),
  );
  await expect(changeSettings(as(ctx, { ...admin, role: "manager" }), { chain: [] })).rejects.toMatchObject({
    code: "forbidden",
  });
});
