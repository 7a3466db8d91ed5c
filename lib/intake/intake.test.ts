import { randomUUID } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { listEntries } from "@/lib/audit/listEntries";
import { createKey } from "@/lib/auth/createKey";
import { testPerson } from "@/lib/auth/testPerson";
import { statements } from "@/lib/db/statements";
import { as, type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import { verify } from "@/lib/ingest/verify";
import { cancelImport } from "@/lib/intake/cancelImport";
import { createImport } from "@/lib/intake/createImport";
import type { Imported } from "@/lib/intake/imported";
import { listImports } from "@/lib/intake/listImports";
import { oneImport } from "@/lib/intake/oneImport";
import { readPieces } from "@/lib/intake/pieces";
import { previewImport } from "@/lib/intake/previewImport";
import { recogniseImport } from "@/lib/intake/recogniseImport";
import { refusedRows } from "@/lib/intake/refusedRows";
import { rejectedCsv } from "@/lib/intake/rejectedCsv";
import { removeImport, runUndo } from "@/lib/intake/removeImport";
import { runCheck } from "@/lib/intake/runCheck";
import { runImport } from "@/lib/intake/runImport";
import { startImport } from "@/lib/intake/startImport";
import { valuesOf } from "@/lib/intake/valuesOf";
import { readKpis } from "@/lib/kpi/readKpis";
import type { Actor, Ctx } from "@/lib/tenancy/ctx";
import { saidIn } from "@/lib/words/saidIn";

const mapping = {
  format: "csv",
  source: "desk",
  zone: "Asia/Shanghai",
  rules: [
    {
      type: "case.step",
      id: "{ticket}/step",
      time: { column: "at", format: "iso" },
      data: {
        process: "support",
        case: "{ticket}",
        step: "answer",
        actor: { kind: { column: "who", map: { bot: "agent" }, else: "human" }, id: "{who}" },
        seconds: { column: "minutes", number: true, times: 60 },
      },
    },
    {
      type: "case.closed",
      id: "{ticket}/closed",
      when: { state: ["closed"] },
      time: { column: "at", format: "iso" },
      data: { process: "support", case: "{ticket}", resolution: "resolved" },
    },
  ],
};
const march = { from: "2026-03-01", to: "2026-03-31", interval: "total", process: null } as const;

/** Every fifth is answered by the bot, every tenth is still open, every hundredth cannot be read. */
function tickets(count: number): string {
  const rows = Array.from({ length: count }, (_, n) =>
    [
      n,
      "2026-03-02T09:00:00",
      n % 5 ? "Ann" : "bot",
      n % 100 === 99 ? "long" : 3,
      n % 10 ? "closed" : "open",
    ].join(","),
  );
  return `ticket,at,who,minutes,state\n${rows.join("\n")}\n`;
}

async function* bytes(text: string | Buffer): AsyncGenerator<Uint8Array> {
  const all = Buffer.from(text);
  for (let at = 0; at < all.length; at += 50_000) yield all.subarray(at, at + 50_000);
}

function bring(ctx: TestOrganisation, text: string, name = "tickets.csv"): Promise<Imported> {
  return createImport(ctx, { name, file: bytes(text) });
}

async function importing(ctx: TestOrganisation, text: string): Promise<Imported> {
  const { id } = await bring(ctx, text);
  await startImport(ctx, id, mapping);
  await runImport(ctx, id);
  return oneImport(ctx, id);
}

test("a file is kept packed, imported, and kept no more; what came of it is told to the last row", async () => {
  const ctx = await testOrganisation();
  const text = tickets(3_000);
  const draft = await bring(ctx, text);
  expect(draft).toMatchObject({
    state: "draft",
    name: "tickets.csv",
    bytes: Buffer.byteLength(text),
    progress: 0,
  });
  const kept = [];
  for await (const piece of readPieces(ctx, draft.id)) kept.push(piece);
  expect(gunzipSync(Buffer.concat(kept)).toString()).toBe(text);

  expect(await startImport(ctx, draft.id, mapping)).toMatchObject({ state: "running", source: "desk" });
  await runImport(ctx, draft.id);
  expect(await oneImport(ctx, draft.id)).toMatchObject({
    ...{ state: "done", progress: 1, rows: 3_000, silent: 0 },
    ...{ accepted: 2_970 + 2_700, duplicates: 0, rejected: 30 },
  });
  expect((await readPieces(ctx, draft.id).next()).done).toBe(true);
  const { total } = await readKpis(ctx, march);
  expect(total.kpis.aar).toMatchObject({ denominator: 2_700 });
  expect((await listImports(ctx)).items.map(({ id }) => id)).toEqual([draft.id]);
});

test("killed at any moment, it goes on where it was and counts every row once; undone, nothing is left", async () => {
  const ctx = await testOrganisation();
  const before = await readKpis(ctx, march);
  const text = tickets(4_000);
  const { id } = await bring(ctx, text);
  await startImport(ctx, id, mapping);
  for (const after of [1, 900, 2_100, 3_999]) {
    let rows = 0;
    const killed = runImport(ctx, id, () => {
      if (++rows > after) throw new Error("killed");
    });
    await expect(killed).rejects.toThrow("killed");
  }
  const halfway = await oneImport(ctx, id);
  expect(halfway.state).toBe("running");
  expect(halfway.accepted).toBeGreaterThan(2_000);
  await runImport(ctx, id);
  const whole = await importing(await testOrganisation(), text);
  const { accepted, duplicates, rejected, rows } = await oneImport(ctx, id);
  expect({ accepted, duplicates, rejected, rows }).toEqual({
    ...{ accepted: whole.accepted, duplicates: 0, rejected: whole.rejected, rows: 4_000 },
  });
  expect(Object.values(await verify(ctx)).every((count) => count === 0)).toBe(true);

  expect(await removeImport(ctx, id)).toMatchObject({ state: "undoing" });
  await runUndo(ctx, id);
  expect(await oneImport(ctx, id)).toMatchObject({ state: "undone", progress: 1 });
  expect(await readKpis(ctx, march)).toEqual(before);
  await expect(removeImport(ctx, id)).rejects.toMatchObject({ code: "conflict" });
});

test("two workers at once, as when one was thought dead, count nothing twice", async () => {
  const ctx = await testOrganisation();
  const { id } = await bring(ctx, tickets(3_000));
  await startImport(ctx, id, mapping);
  await Promise.all([runImport(ctx, id), runImport(ctx, id)]);
  expect(await oneImport(ctx, id)).toMatchObject({ accepted: 5_670, rejected: 30 });
});

test("refused rows come back as they stood, and go in once they are mended", async () => {
  const ctx = await testOrganisation();
  const { id } = await importing(ctx, tickets(300));
  let csv = "";
  for await (const part of await rejectedCsv(ctx, id)) csv += part;
  expect(csv.split("\r\n").slice(0, 2)).toEqual([
    "\ufeff$line,$reason,ticket,at,who,minutes,state",
    '101,"minutes: must be a number, not ""long""",99,2026-03-02T09:00:00,Ann,long,closed',
  ]);
  let chinese = "";
  for await (const part of await rejectedCsv(ctx, id, (reason) => saidIn(reason, "zh").text)) chinese += part;
  expect(chinese.split("\r\n")[1]).toBe(
    "101,minutes：必须是数，而不是 “long”,99,2026-03-02T09:00:00,Ann,long,closed",
  );
  const mended = await importing(ctx, csv.replaceAll(",long,", ",3,"));
  expect(mended).toMatchObject({ state: "done", rows: 3, accepted: 3, duplicates: 3, rejected: 0 });
});

test("stopped, what came stays and can be undone", async () => {
  const ctx = await testOrganisation();
  const { id } = await bring(ctx, tickets(2_000));
  await startImport(ctx, id, mapping);
  let rows = 0;
  let stopping: Promise<unknown> = Promise.resolve();
  await runImport(ctx, id, () => {
    if (++rows === 1_500) stopping = cancelImport(ctx, id);
  });
  await stopping;
  const stopped = await oneImport(ctx, id);
  expect(stopped.state).toBe("cancelled");
  await expect(cancelImport(ctx, id)).rejects.toMatchObject({ code: "conflict" });
  await removeImport(ctx, id);
  await runUndo(ctx, id);
  const left = await statements(ctx, (run) =>
    run("select from event where organisation_id = $1::uuid", [ctx.org]),
  );
  expect(left).toEqual([]);
});

// what is more than a day ahead is refused
test("a dry run says how many rows lie ahead of now", async () => {
  const aheadOf = async (now: string) => {
    const ctx = await testOrganisation({ now: new Date(now) });
    const { id } = await bring(ctx, tickets(30));
    await startImport(ctx, id, mapping, "check");
    await runCheck(ctx, id);
    return (await oneImport(ctx, id)).checked?.ahead;
  };
  expect(await aheadOf("2026-03-01T20:00:00Z")).toBe(30);
  expect(await aheadOf("2026-03-04T00:00:00Z")).toBe(0);
});

test("a dry run says what would come of it, and stores nothing", async () => {
  const ctx = await testOrganisation();
  const { id } = await bring(ctx, tickets(300));
  expect(await startImport(ctx, id, mapping, "check")).toMatchObject({ state: "checking" });
  await runCheck(ctx, id);
  const { state, checked } = await oneImport(ctx, id);
  expect(state).toBe("draft");
  expect(checked).toMatchObject({
    ...{
      rows: 300,
      silent: 0,
      events: { "case.step": 297, "case.closed": 270 },
      rejected: 3,
      cases: 300,
      orders: 0,
    },
    ...{ firstDay: "2026-03-02", lastDay: "2026-03-02", unknownActors: 0 },
  });
  expect(checked?.refusals[0]).toEqual({
    line: 101,
    column: "minutes",
    reason: 'must be a number, not "long"',
  });
  expect(checked?.kpis.filter(({ possible }) => possible).map(({ key }) => key)).toEqual(["aar", "fcr"]);
  expect(
    await statements(ctx, (run) => run("select from event where organisation_id = $1::uuid", [ctx.org])),
  ).toEqual([]);
});

test("one that is forgotten before it is looked at leaves nothing to do", async () => {
  const ctx = await testOrganisation();
  const { id } = await bring(ctx, tickets(10));
  await startImport(ctx, id, mapping, "check");
  expect(await removeImport(ctx, id)).toBeNull();
  await runCheck(ctx, id);
  await expect(oneImport(ctx, id)).rejects.toMatchObject({ code: "not-found" });
});

test("a draft shows its first rows as events, the values of a column, and what it seems to be", async () => {
  const ctx = await testOrganisation();
  const { id } = await bring(ctx, tickets(200));
  const preview = await previewImport(ctx, id, mapping);
  expect(preview.rows).toHaveLength(50);
  expect(preview.rows[1]?.events).toMatchObject([
    { id: "1/step", type: "case.step", data: { actor: { kind: "human", id: "Ann" }, seconds: 180 } },
    { id: "1/closed", type: "case.closed" },
  ]);
  const broken = await previewImport(ctx, id, {
    ...mapping,
    rules: [{ ...mapping.rules[0], id: "{nowhere}" }],
  });
  expect(broken).toMatchObject({ rows: [], problems: [{ pointer: "/rules/0/id" }] });
  expect(await valuesOf(ctx, id, { mapping, column: "who" })).toEqual({
    ...{ column: "who", more: false },
    values: [
      { value: "Ann", count: 160 },
      { value: "bot", count: 40 },
    ],
  });
  await expect(valuesOf(ctx, id, { mapping, column: "nobody" })).rejects.toMatchObject({ code: "invalid" });
  expect(await recogniseImport(ctx, id)).toMatchObject({
    ...{ format: "csv", header: ["ticket", "at", "who", "minutes", "state"], savedMapping: null },
  });
  await startImport(ctx, id, mapping);
  await runImport(ctx, id);
  const again = await bring(ctx, tickets(10));
  expect((await recogniseImport(ctx, again.id)).savedMapping).toEqual(mapping);
});

test("a packed flood of empty lines, and cells of a megabyte, are looked at no further than a page can show", async () => {
  const ctx = await testOrganisation();
  const flood = gzipSync(
    Buffer.concat([Buffer.from("ticket,at,who,minutes,state\n"), Buffer.alloc(300_000_000, "\n")]),
  );
  const file = await createImport(ctx, { name: "flood.csv.gz", file: bytes(flood) });
  expect(await previewImport(ctx, file.id, mapping)).toMatchObject({ rows: [], problems: [] });
  const wide = await bring(
    ctx,
    `ticket,at,who,minutes,state\n1,2026-03-02T09:00:00,${"x".repeat(900_000)},3,open\n`,
  );
  const preview = await previewImport(ctx, wide.id, mapping);
  expect(preview.rows[0]?.cells.map((cell) => cell.length)).toEqual([1, 19, 500, 1, 4]);
  expect(await valuesOf(ctx, wide.id, { mapping, column: "who" })).toEqual({
    column: "who",
    values: [],
    more: true,
  });
});

test("a file that is not what it says, and a mapping that is none, are told in words", async () => {
  const ctx = await testOrganisation();
  await expect(bring(ctx, "")).rejects.toMatchObject({ code: "invalid", detail: "The file is empty." });
  expect((await listImports(ctx)).items).toEqual([]);
  const { id } = await bring(ctx, "nothing,that\nis,wanted\n");
  await expect(startImport(ctx, id, { format: "csv" })).rejects.toMatchObject({ code: "invalid" });
  await startImport(ctx, id, mapping);
  await runImport(ctx, id);
  const failed = await oneImport(ctx, id);
  expect(failed.state).toBe("failed");
  expect(failed.detail).toContain('"ticket" is no column of the file');
});

test("every verb: who may not, another organisation, and the line in the log", async () => {
  const [ctx, stranger] = [await testOrganisation(), await testOrganisation()];
  const { id } = await bring(ctx, tickets(5));
  const viewer = as(ctx, { kind: "person", id: randomUUID(), role: "viewer" });
  const verbs: ((who: TestOrganisation) => Promise<unknown>)[] = [
    (who) => oneImport(who, id),
    (who) => startImport(who, id, mapping),
    (who) => startImport(who, id, mapping, "check"),
    (who) => previewImport(who, id, mapping),
    (who) => valuesOf(who, id, { mapping, column: "who" }),
    (who) => recogniseImport(who, id),
    (who) => cancelImport(who, id),
    (who) => removeImport(who, id),
    (who) => rejectedCsv(who, id),
  ];
  for (const verb of verbs) {
    await expect(verb(viewer)).rejects.toMatchObject({ code: "forbidden" });
    await expect(verb(stranger)).rejects.toMatchObject({ code: "not-found" });
  }
  await expect(bring(viewer, "x")).rejects.toMatchObject({ code: "forbidden" });
  await expect(listImports(viewer)).rejects.toMatchObject({ code: "forbidden" });
  expect((await listImports(stranger)).items).toEqual([]);

  await startImport(ctx, id, mapping);
  await cancelImport(ctx, id);
  await removeImport(ctx, id);
  const draft = await bring(ctx, tickets(5));
  expect(await removeImport(ctx, draft.id)).toBeNull();
  const { items } = await listEntries(ctx);
  expect(
    items
      .map(({ action }) => action)
      .filter((action) => action.startsWith("import."))
      .sort(),
  ).toEqual([
    ...["import.brought", "import.brought", "import.cancelled", "import.forgotten", "import.started"],
    "import.undone",
  ]);
});

test("rows with what cannot be stored are refused and kept all the same", async () => {
  const ctx = await testOrganisation();
  const text = [
    "ticket,at,who,minutes,state",
    "1,2026-03-02T09:00:00,Ann,3,closed".padEnd(40),
    "2,not a\0time,Ann,3,closed",
    `3,${"x".repeat(59)}${"😀".repeat(500)},Ann,3,closed`,
    `4,${"😀".repeat(500)},Ann,3,closed`,
  ];
  const done = await importing(ctx, `${text.join("\n")}\n`);
  expect(done).toMatchObject({ state: "done", rows: 4, rejected: 6 });
});

test("a long name is not cut in the midst of a character", async () => {
  const ctx = await testOrganisation();
  const { name } = await bring(ctx, tickets(1), `${"😀".repeat(150)}.xl`);
  expect(name.isWellFormed()).toBe(true);
});

test("what an admin brought, who may not see salaries does not look into; what a manager brought, both do", async () => {
  const ctx = await testOrganisation();
  const [admin, manager] = [await testPerson(ctx, "admin"), await testPerson(ctx, "manager")];
  const writer = await createKey(ctx, { name: "sender", scopes: ["events:write"] });
  const key = { kind: "key", id: writer.id, scopes: ["events:write" as const] } as const;
  const bring = async (actor: Actor) => {
    const brought = await createImport(as(ctx, actor), {
      name: "pay.csv",
      file: bytes("role,pay\ncook,41753\n"),
    });
    return brought.id;
  };
  const looks = [recogniseImport, previewWithout, valuesWithout, refusedRows, rejectedCsv] as const;
  const low: Actor[] = [manager.actor, { ...key, scopes: [...key.scopes] }];
  for (const high of [admin.actor, { kind: "command", id: "x" } as const]) {
    const id = await bring(high);
    for (const actor of low) {
      for (const look of looks) {
        await expect(look(as(ctx, actor), id), look.name).rejects.toMatchObject({ code: "forbidden" });
      }
      expect((await oneImport(as(ctx, actor), id)).checked).toBeNull();
    }
    expect((await recogniseImport(as(ctx, admin.actor), id)).kind).toBeDefined();
  }
  for (const actor of low) {
    const id = await bring(actor);
    for (const one of [...low, admin.actor])
      expect((await recogniseImport(as(ctx, one), id)).kind).toBeDefined();
  }
});

const previewWithout = (ctx: Ctx, id: string) => previewImport(ctx, id, {});
const valuesWithout = (ctx: Ctx, id: string) => valuesOf(ctx, id, { column: "role", mapping });
