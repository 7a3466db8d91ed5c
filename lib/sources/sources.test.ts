import { expect, test } from "vitest";
import { GET as getEvents } from "@/app/api/v1/events/route";
import { GET as getRefusals } from "@/app/api/v1/refusals/route";
import { GET as getSources } from "@/app/api/v1/sources/route";
import { testPerson } from "@/lib/auth/testPerson";
import { statements } from "@/lib/db/statements";
import { as, type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import { ownSources } from "@/lib/events/ownSources";
import { receive } from "@/lib/ingest/receive";
import { readOverview } from "@/lib/overview/readOverview";
import { knownPeriod } from "@/lib/report/knownPeriod";
import { readReport } from "@/lib/report/readReport";
import { readSettings } from "@/lib/settings/readSettings";
import { lastEvents } from "@/lib/sources/lastEvents";
import { listEvents } from "@/lib/sources/listEvents";
import { listRefusals } from "@/lib/sources/listRefusals";
import { listSources } from "@/lib/sources/listSources";
import { readBeginning } from "@/lib/sources/readBeginning";
import { readLacks } from "@/lib/sources/readLacks";
import { typeStart } from "@/lib/typed/typeStart";

const noon = new Date("2026-03-02T12:00:00Z");
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

const none = Array(29).fill(0);

test("a source says how much it sent, when last, and until when it tells", async () => {
  const firm = await testOrganisation({ now: noon });
  await send(firm, [
    opened("a", "shop", "2026-03-01T08:00:00Z"),
    opened("b", "desk", "2026-03-01T09:00:00Z"),
  ]);
  await send({ ...firm, now: later(5) }, [
    opened("c", "desk", "2026-02-01T00:00:00Z"),
    opened("b", "desk", "2026-03-01T09:00:00Z"),
  ]);

  const { items, next } = await listSources(firm);
  expect(next).toBeNull();
  expect(items).toEqual([
    {
      source: "desk",
      events: 2,
      firstReceivedAt: noon.toISOString(),
      lastReceivedAt: later(5).toISOString(),
      lastTime: "2026-03-01T09:00:00.000Z",
      perDay: [...none, 2],
      quietSince: null,
    },
    {
      source: "shop",
      events: 1,
      firstReceivedAt: noon.toISOString(),
      lastReceivedAt: noon.toISOString(),
      lastTime: "2026-03-01T08:00:00.000Z",
      perDay: [...none, 1],
      quietSince: null,
    },
  ]);
});

test("what is dated hours ahead tells no later than now, on the data page, on the overview and in the report", async () => {
  const firm = await testOrganisation({ now: noon });
  await send(firm, [opened("a", "desk", later(300).toISOString())]);

  expect((await listSources(firm)).items).toMatchObject([{ lastTime: noon.toISOString() }]);
  const days = {
    range: { from: "2026-02-02", to: "2026-03-01" },
    asked: false,
    year: false,
    kpi: "aar",
  } as const;
  expect(await readOverview(firm, await readSettings(firm), days)).toMatchObject({ dataTo: noon });
  expect(await readReport(firm, knownPeriod("2026-W09"))).toMatchObject({ data: { to: noon.toISOString() } });

  const next = { ...firm, now: later(301) };
  expect((await listSources(next)).items).toMatchObject([{ lastTime: later(300).toISOString() }]);
});

test("arrivals are counted by the day on which they came, in the organisation's zone", async () => {
  const firm = await testOrganisation({ now: noon, timezone: "Asia/Shanghai" });
  const at = (instant: string) => ({ ...firm, now: new Date(instant) });
  const event = (id: string) => opened(id, "desk", "2026-01-01T00:00:00Z");
  await send(at("2026-01-31T12:00:00Z"), [event("too long ago")]);
  await send(at("2026-02-28T15:59:59Z"), [event("a")]);
  // already the first of March there
  await send(at("2026-02-28T16:00:00Z"), [event("b"), event("a")]);
  await send(at("2026-02-28T17:00:00Z"), [event("c")]);
  const [found] = (await listSources(firm)).items;
  expect(found).toMatchObject({ events: 4, perDay: [...Array(27).fill(0), 1, 2, 0] });
});

test("a source that sent daily and stopped is quiet since its last arrival", async () => {
  const firm = await testOrganisation({ now: noon });
  for (let day = 0; day < 6; day++) {
    await send({ ...firm, now: later(day * 1_440) }, [opened(`day ${day}`, "desk", "2026-03-01T08:00:00Z")]);
  }
  const quietSince = async (days: number) =>
    (await listSources({ ...firm, now: later(days * 1_440) })).items[0]?.quietSince;
  expect(await quietSince(6)).toBeNull();
  expect(await quietSince(7)).toBe(later(5 * 1_440).toISOString());
  expect(await quietSince(40)).toBe(later(5 * 1_440).toISOString());
  expect(await quietSince(400)).toBeNull();
});

test("what people enter on the pages is no source that could fall silent, nor one to begin with", async () => {
  const firm = await testOrganisation({ now: noon });
  for (let day = 0; day < 6; day++) {
    const at = { ...firm, now: later(day * 1_440) };
    await send(
      at,
      ownSources.map((source) => opened(`day ${day}`, source, "2026-03-01T08:00:00Z")),
    );
  }
  const { items } = await listSources({ ...firm, now: later(40 * 1_440) });
  expect(items.map(({ events, quietSince }) => [events, quietSince])).toEqual([
    [6, null],
    [6, null],
  ]);
  expect((await readBeginning(firm)).sources).toBe(0);
});

test("sources page without gap or overlap, those that sent at one instant too", async () => {
  const firm = await testOrganisation({ now: noon });
  const names = ["a", "b", "客服", "d", "e"];
  await send(
    firm,
    names.map((source) => opened(source, source, "2026-03-01T08:00:00Z")),
  );
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listSources(firm, { limit: 2, ...(cursor === undefined ? {} : { cursor }) });
    found.push(...page.items.map(({ source }) => source));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  expect(found).toHaveLength(5);
  expect([...found].sort()).toEqual([...names].sort());
  await expect(listSources(firm, { cursor: "nonsense" })).rejects.toMatchObject({ code: "invalid" });
});

test("the events that came last come first, at most 20 of a source, and none that was taken back", async () => {
  const firm = await testOrganisation({ now: noon });
  await send(
    firm,
    Array.from({ length: 30 }, (_, at) => opened(`old-${at}`, "shop", "2026-03-01T08:00:00Z")),
  );
  await send({ ...firm, now: later(1) }, [
    opened("gone", "desk", "2026-03-01T08:00:00Z"),
    step("kept", "desk", "2026-03-01T08:01:00Z"),
  ]);
  await statements(firm, (run) =>
    run("delete from event where organisation_id = $1::uuid and id = 'gone'", [firm.org]),
  );
  const found = await lastEvents(firm, 50);
  expect(found).toHaveLength(21);
  expect(found[0]).toEqual({
    source: "desk",
    id: "kept",
    type: "case.step",
    time: "2026-03-01T08:01:00.000Z",
    receivedAt: later(1).toISOString(),
    process: "support",
    case: "kept",
    order: null,
    step: "answer",
    actor: { kind: "agent", id: "bot" },
    result: "ok",
  });
  expect(JSON.stringify(found)).not.toContain("cost");
});

test("the events of a source are as many as it says, the latest first, page by page; never what they cost", async () => {
  const firm = await testOrganisation({ now: noon });
  await send(firm, [
    ...["a", "b", "c", "d", "e"].map((id) => step(id, "desk", "2026-03-01T08:00:00Z")),
    step("last", "desk", "2026-03-01T08:00:01Z"),
    step("other", "shop", "2026-03-01T08:00:00Z"),
  ]);
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listEvents(firm, { source: "desk", limit: 2, ...(cursor ? { cursor } : {}) });
    found.push(...page.items.map(({ id }) => id));
    expect(page.total).toBe(6);
    expect(JSON.stringify(page.items)).not.toContain("cost");
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  expect(found).toEqual(["last", "e", "d", "c", "b", "a"]);
  for (const { source, events } of (await listSources(firm)).items) {
    expect((await listEvents(firm, { source })).items).toHaveLength(events);
  }
  expect((await listEvents(firm)).total).toBe(7);
  expect(await listEvents(firm, { source: "nobody" })).toEqual({ items: [], next: null, total: 0 });
  await expect(listEvents(firm, { cursor: "x" })).rejects.toMatchObject({ code: "invalid" });
});

test("refusals stand one by one and by reason, and can be narrowed to one", async () => {
  const firm = await testOrganisation({ now: noon });
  await send(firm, [
    { ...opened("a", "shop", "yesterday") },
    { ...opened("b", "shop", "yesterday") },
    {
      ...step("c", "shop", "2026-03-01T08:00:00Z"),
      data: { process: "p", case: "c", step: "s", actor: { kind: "robot" } },
    },
  ]);
  const all = await listRefusals(firm);
  expect(all.items).toHaveLength(3);
  expect(all.reasons.map(({ code, pointer, refused }) => [code, pointer, refused])).toEqual([
    ["invalid", "/time", 2],
    ["invalid", "/data/actor/kind", 1],
  ]);
  const one = await listRefusals(firm, { code: "invalid", pointer: "/data/actor/kind" });
  expect(one.items).toMatchObject([
    { eventId: "c", source: "shop", type: "case.step", at: noon.toISOString() },
  ]);
  expect(one.items[0]?.detail).toContain("human");

  await send({ ...firm, now: later(5) }, [opened("d", "shop", "tomorrow")]);
  const since = await listRefusals(firm, { since: later(1).toISOString() });
  expect(since.items.map(({ eventId }) => eventId)).toEqual(["d"]);
  await expect(listRefusals(firm, { since: "lately" })).rejects.toMatchObject({ code: "invalid" });

  const first = await listRefusals(firm, { limit: 2 });
  const second = await listRefusals(firm, { limit: 2, cursor: first.next ?? "" });
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(4);
  expect(second.next).toBeNull();
  const forged = Buffer.from(JSON.stringify(["2026-13-01 00:00:00+00", "x"])).toString("base64url");
  await expect(listRefusals(firm, { cursor: forged })).rejects.toMatchObject({ code: "invalid" });
});

test("an organisation sees nothing of another one, by any of the questions", async () => {
  const [one, other] = [await testOrganisation({ now: noon }), await testOrganisation({ now: noon })];
  await send(one, [
    opened(one.marker, one.marker, "2026-03-01T08:00:00Z"),
    opened(one.marker, one.marker, "x"),
  ]);
  const asked = [
    await listSources(other),
    await lastEvents(other),
    await listEvents(other),
    await listEvents(other, { source: one.marker }),
    await listRefusals(other),
    await readLacks(other, "2026-02-03", "2026-03-02"),
  ];
  expect(JSON.stringify(asked)).not.toContain(one.marker);
  expect(JSON.stringify([await listSources(one), await listRefusals(one)])).toContain(one.marker);
});

test("the API gives both to a viewer, and neither to a key that may only send", async () => {
  const firm = await testOrganisation({ now: noon });
  await send(firm, [opened("a", "shop", "2026-03-01T08:00:00Z"), opened("b", "shop", "x")]);
  const viewer = await testPerson(firm, "viewer");
  const ask = (get: typeof getSources, path: string) =>
    get(
      new Request(`http://localhost${path}`, {
        headers: { cookie: viewer.cookie, "x-organisation": firm.slug },
      }),
      { params: Promise.resolve({}) },
    );
  const sources = await ask(getSources, "/api/v1/sources");
  expect(sources.status).toBe(200);
  expect(await sources.json()).toMatchObject({
    items: [{ source: "shop", events: 1 }],
    next: null,
    lastEvents: [{ id: "a" }],
    lastRefusals: [{ eventId: "b" }],
  });
  const events = await ask(getEvents, "/api/v1/events?source=shop");
  expect(await events.json()).toMatchObject({ items: [{ id: "a" }], next: null, total: 1 });
  expect((await ask(getEvents, "/api/v1/events?since=today")).status).toBe(422);
  const refusals = await ask(getRefusals, "/api/v1/refusals?code=invalid");
  expect(await refusals.json()).toMatchObject({ items: [{ eventId: "b" }], reasons: [{ refused: 1 }] });
  expect((await ask(getRefusals, "/api/v1/refusals?limit=many")).status).toBe(422);

  const sender = as(firm, { kind: "key", id: "k", scopes: ["events:write"] });
  await expect(listSources(sender)).rejects.toMatchObject({ code: "forbidden" });
  await expect(listEvents(sender)).rejects.toMatchObject({ code: "forbidden" });
  await expect(lastEvents(sender)).rejects.toMatchObject({ code: "forbidden" });
  await expect(listRefusals(sender)).rejects.toMatchObject({ code: "forbidden" });
});

test("what a figure lacks goes away with the event or setting that brings it", async () => {
  const firm = await testOrganisation({ now: noon });
  const lacks = async () => {
    const found = await readLacks(firm, "2026-02-03", "2026-03-02");
    return found.map(({ kpi, what, count }) => `${kpi} ${what} ${count ?? "none"}`);
  };
  expect(await lacks()).toContain("aar closedCases none");
  expect(await lacks()).toContain("cts orders none");

  const human = {
    ...step("h", "desk", "2026-03-01T08:01:00Z"),
    data: { process: "support", case: "h", step: "s", actor: { kind: "human", role: "clerk" } },
  };
  const listed = {
    ...step("m", "desk", "2026-03-01T08:01:00Z"),
    data: {
      process: "support",
      case: "m",
      step: "s",
      actor: { kind: "agent" },
      model: "big",
      usage: { inputTokens: 5, outputTokens: 5 },
    },
  };
  await send(firm, [
    human,
    listed,
    closed("h"),
    closed("m"),
    closed("nobody"),
    order("1"),
    people("clerk"),
    people("cook", "9000"),
  ]);
  const found = await lacks();
  expect(found).toEqual([
    "aar attribution 1",
    "aar unreviewed 1",
    "fcr returns none",
    "fcr unreviewed 1",
    "cts seconds 1",
    "cts salary 1",
    "cts modelPrice 1",
    "cts spend none",
    "marginPerHead cogs 1",
    "breakEven cogs 1",
    "breakEven salary 1",
    "timeSavedHours baseline 1",
  ]);
});

function send(ctx: TestOrganisation, values: object[]) {
  return receive(
    ctx,
    values.map((value, index) => ({ index, value })),
  );
}

function opened(id: string, source: string, time: string) {
  return { id, source, type: "case.opened", time, data: { process: "support", case: id } };
}

function step(id: string, source: string, time: string) {
  const actor = { kind: "agent", id: "bot" };
  return {
    id,
    source,
    type: "case.step",
    time,
    data: { process: "support", case: id, step: "answer", actor, cost: "1.5" },
  };
}

function closed(id: string) {
  return {
    id: `close ${id}`,
    source: "desk",
    type: "case.closed",
    time: "2026-03-01T09:00:00Z",
    data: { process: "support", case: id, resolution: "resolved" },
  };
}

function order(id: string) {
  return {
    id,
    source: "shop",
    type: "order.placed",
    time: "2026-03-01T09:00:00Z",
    data: { order: id, amount: "10" },
  };
}

function people(role: string, monthlySalary?: string) {
  return {
    id: role,
    source: "hr",
    type: "headcount.set",
    time: "2026-01-01T00:00:00Z",
    data: { role, fte: 1, ...(monthlySalary ? { monthlySalary } : {}) },
  };
}

test("where people are known from a later day on, that day is told; typed people are known, too", async () => {
  const ctx = await testOrganisation();
  const nobody = async () =>
    (await readLacks(ctx, "2026-02-01", "2026-03-02")).filter(({ what }) => what === "headcount");
  expect((await nobody()).map(({ since }) => since)).toEqual([undefined, undefined]);
  await typeStart(ctx, { from: "2026-02-10", people: "3" });
  expect((await nobody()).map(({ since }) => since)).toEqual(["2026-02-10", "2026-02-10"]);
  await send(ctx, [people("support")]);
  expect(await nobody()).toEqual([]);
});
