// Over 8 KB: one file is exported and read back in every way that it may be right or wrong.
import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { draws } from "@/.ci/draws";
import { whole } from "@/.ci/whole";
import { listEntries } from "@/lib/audit/listEntries";
import { verifyChain } from "@/lib/audit/verifyChain";
import { createKey } from "@/lib/auth/createKey";
import { testPerson } from "@/lib/auth/testPerson";
import { addDays } from "@/lib/calendar/days";
import { fillTables } from "@/lib/db/fillTables";
import { ownDatabase } from "@/lib/db/ownDatabase";
import { statements } from "@/lib/db/statements";
import { as, testOrganisation } from "@/lib/db/testing";
import { ingest } from "@/lib/ingest/ingest";
import { folded } from "@/lib/ingest/rebuild";
import { organisationOf } from "@/lib/ingest/testing/organisationOf";
import { questions } from "@/lib/ingest/testing/questions";
import { randomWorld } from "@/lib/ingest/testing/randomWorld";
import { verify } from "@/lib/ingest/verify";
import { readKpis } from "@/lib/kpi/readKpis";
import { createInvitation } from "@/lib/members/createInvitation";
import { revokeInvitation } from "@/lib/members/revokeInvitation";
import { listReports } from "@/lib/report/listReports";
import { shownReport } from "@/lib/report/shownReport";
import { firmWorlds, reportedFirm, reportedWeek } from "@/lib/report/testing/reportedFirms";
import { readRoadmapAnswer } from "@/lib/roadmap/readRoadmapAnswer";
import { createSample } from "@/lib/sample/createSample";
import { listProcesses } from "@/lib/settings/listProcesses";
import { readSettings } from "@/lib/settings/readSettings";
import type { Ctx } from "@/lib/tenancy/ctx";
import { tenantTables } from "@/lib/tenancy/tenantTables";
import { exportStream } from "@/lib/transfer/exportStream";
import { importOrganisation } from "@/lib/transfer/importOrganisation";
import { carried, leftOut, madeAnew, people } from "@/lib/transfer/tables";

let elsewhere: Awaited<ReturnType<typeof ownDatabase>>;
beforeAll(async () => {
  elsewhere = await ownDatabase();
});
afterAll(() => elsewhere.drop());

const now = new Date("2026-03-02T09:00:00Z");
const clean = Object.fromEntries(folded.map((table) => [table, 0]));

test("every tenant's table is carried, folded again, told as people, or left out by name", () => {
  const sorted = [
    ...carried.map(({ table }) => table),
    ...leftOut.map(({ table }) => table),
    ...madeAnew,
    people,
  ];
  expect(sorted.sort()).toEqual([...tenantTables.loose, ...tenantTables.held].sort());
});

test("a row with a value in every column of every table comes back as it was", async () => {
  const ctx = await filled();
  const made = await into(await packed(ctx));
  expect(made.slug).toBe(ctx.slug);
  expect(made.leftOut.map(({ table }) => table)).toEqual(leftOut.map(({ table }) => table).filter(there));
  for (const { table } of carried) {
    const [before, after] = [await rowsOf(ctx, table), await rowsOf(away(ctx, made), table)];
    expect(
      after.filter((row) => !row.includes("organisation.imported")),
      table,
    ).toEqual(before);
    expect(before.length, table).toBeGreaterThan(0);
  }
  // a second time it is another organisation
  const again = await into(await packed(ctx));
  expect(again.slug).toMatch(new RegExp(`^${ctx.slug.slice(0, 33)}-[0-9a-f]{6}$`));
  expect(again.org).not.toBe(made.org);
});

test("a firm elsewhere shows the same figures, roadmap, reports, processes and log", async () => {
  const { ctx, slug, to, periods } = whole ? await sampleFirm() : await smallFirm();
  const file = await packed(ctx);
  const made = await into(file);
  const other: Ctx = { ...ctx, org: made.org, db: elsewhere.db };
  await invite(ctx, other);
  for (const interval of ["day", "week", "total"] as const) {
    const query = { from: addDays(to, -179), to, interval, process: null };
    const figures = await readKpis(ctx, query);
    expect(figures.total.kpis.aar?.denominator).toBeGreaterThan(0);
    expect(await readKpis(other, query)).toEqual(figures);
  }
  for (const read of [readRoadmapAnswer, readSettings, listProcesses, listReports] as const) {
    const [here, far] = [await read(ctx), await read(other)];
    const renamed = JSON.parse(JSON.stringify(far).replaceAll(made.slug, slug));
    expect(renamed).toEqual(JSON.parse(JSON.stringify(here)));
  }
  for (const period of periods) {
    const asked = { version: "owner", locale: "en" } as const;
    expect(await shownReport(other, period, asked)).toEqual(await shownReport(ctx, period, asked));
  }
  const [log, farLog] = [await listEntries(ctx), await listEntries(other)];
  const entries = ({ items }: typeof log) => items.map(({ hash: _, ...entry }) => entry);
  expect(entries(farLog).filter(({ action }) => action !== "organisation.imported")).toEqual(entries(log));
  expect(await verifyChain(other)).toMatchObject({ intact: true, entries: log.items.length + 1 });
  expect(await verify(other)).toEqual(clean);
}, 900_000);

test("of any firm the figures are the same elsewhere, and verify finds nothing", async () => {
  await fc.assert(
    fc.asyncProperty(randomWorld(), async (world) => {
      const ctx = await organisationOf(world, world.now);
      await ingest(ctx, world.events);
      const made = await into(await packed(ctx));
      for (const question of questions(world).slice(0, 4)) {
        expect(await readKpis(away(ctx, made), question)).toEqual(await readKpis(ctx, question));
      }
      expect(await verify(away(ctx, made))).toEqual(clean);
    }),
    { numRuns: draws(15), interruptAfterTimeLimit: 30_000 },
  );
});

test("secrets stay, people are told to be invited, keys to be made anew", async () => {
  const ctx = await testOrganisation({ now });
  const person = await testPerson(ctx, "manager");
  const key = await createKey(ctx, { name: "till", scopes: ["admin"] });
  // one that is open still, and one that nobody will ask about
  await createInvitation(ctx, { role: "viewer" }, null);
  await revokeInvitation(ctx, (await createInvitation(ctx, { role: "viewer" }, null)).id);
  const text = gunzipSync(await packed(ctx)).toString();
  expect(text).not.toContain(key.key.split("_")[3] ?? key.key);
  expect(text).not.toMatch(/password|secret_hash|argon2/);
  const made = await into(await packed(ctx));
  expect(made.members).toMatchObject([{ email: person.email, role: "manager" }]);
  expect(made.leftOut).toEqual([
    { table: "api_key", rows: 1, names: ["till"] },
    { table: "invitation", rows: 1, names: [] },
  ]);
});

test("who is no admin may not export; a key with the scope admin may", async () => {
  const ctx = await testOrganisation({ now });
  for (const role of ["viewer", "manager"] as const) {
    expect(() => exportStream(as(ctx, { kind: "person", id: ctx.org, role }))).toThrow(/role admin/);
  }
  const key = (scopes: ("admin" | "kpis:read")[]) => as(ctx, { kind: "key", id: "0".repeat(12), scopes });
  expect(() => exportStream(key(["kpis:read"]))).toThrow(/scope admin/);
  expect((await packed(key(["admin"]))).length).toBeGreaterThan(100);
});

test("one export of an organisation at a time; one that is left gives its place back", async () => {
  const ctx = await testOrganisation({ now });
  const first = exportStream(ctx);
  expect(() => exportStream(ctx)).toThrow(/already/);
  first.on("error", () => {});
  const gone = new Promise((resolve) => first.once("close", resolve));
  first.destroy();
  await gone;
  expect((await packed(ctx)).length).toBeGreaterThan(100);
});

describe("a file that is not right leaves nothing behind", () => {
  let file: Buffer;
  let lines: string[];
  beforeAll(async () => {
    file = await packed(await filled());
    lines = gunzipSync(file).toString().split("\n").slice(0, -1);
  });

  const cases: [string, RegExp, () => Buffer][] = [
    ["cut off in the gzip", /cut off/, () => file.subarray(0, file.length - 300)],
    ["cut off at a line", /before its closing line/, () => gzipSync(`${lines.slice(0, -3).join("\n")}\n`)],
    ["cut off in a line", /cut off/, () => gzipSync(lines.join("\n").slice(0, -20))],
    ["no gzip", /not whole gzip/, () => Buffer.from(lines.join("\n"))],
    ["empty", /cut off|begin/, () => Buffer.alloc(0)],
    ["of another format", /format 2/, () => sealed(lines.map((line) => line.replace('"format":1', '"format":2')))],
    [
      "of a newer version",
      /99_later.*upgrade/,
      () => sealed(lines.map((line) => line.replace(/"migration":"\w+"/, '"migration":"99_later"'))),
    ],
    ["a changed byte", /checksum/, () => gzipSync(`${lines.join("\n")}\n`.replace('"name":"till"', '"name":"tilt"').replace("text of", "test of"))],
    ["a row twice", /Line \d+ \(event\): .*duplicate key/, () => sealed(twice('{"event":'))],
    ["a row with another organisation's id", /Line \d+ \(process\): .*column/, () => sealed(lines.map((line) => line.replace('{"process":{', `{"process":{"organisation_id":"${owner}",`)))],
    ["a refusal of an import that is not there", /import_refusal.*foreign key/, () => sealed(lines.filter((line) => !line.startsWith('{"import":')))],
    ["a table that is not there", /Line \d+.*api_key/, () => sealed(inserted('{"table":{"name":"api_key","columns":["name"]}}'))],
    ["a column that is not there", /no column "x/, () => sealed(lines.map((line) => line.replace('"columns":["slug"', '"columns":["x\\" ) --","slug"')))],
    ["a row of the wrong table", /does not belong/, () => sealed(inserted('{"event":{}}'))],
    ["a number that is none", /Line \d+ \(process_baseline\)/, () => sealed(lines.map((line) => line.replace(/("process_baseline":.*"seconds":)[\d.]+/, '$1"many"')))],
    ["no JSON in a row", /Line \d+ \(event\): .*json/, () => sealed(lines.map((line) => (line.startsWith('{"event":') ? '{"event":{"source":}}' : line)))],
    ["an event of no type", /type that is not known/, () => sealed(lines.map((line) => line.replace('"type":"case.opened"', '"type":"case.eaten"')))],
    ["a zone that is none", /zone/i, () => sealed(lines.map((line) => line.replace('"timezone":"Asia/Shanghai"', '"timezone":"Mars/Base"')))],
    ["rows missing", /says 1 rows of event and holds 0/, () => sealed(lines.filter((line) => !line.startsWith('{"event":')))],
    ["a line after the end", /after the end/, () => gzipSync(`${lines.join("\n")}\n{"end":{}}\n`)],
    ["a line of 40 MB", /16 MiB/, () => gzipSync(Buffer.alloc(40_000_000, 97))],
    ["a bomb of good lines", /unpacks/, () => gzipSync(Buffer.concat([Buffer.from(`${lines[0]}\n`), Buffer.alloc(200_000_000, `{"member":{"email":"a","name":"b","role":"${"c".repeat(1_000_000)}"}}\n`)]))],
  ]; // biome-ignore format: a table is read line by line

  test.each(cases)("%s", async (_name, problem, make) => {
    const before = await organisations();
    await expect(into(make())).rejects.toThrow(problem);
    expect(await organisations()).toEqual(before);
  });

  test("sealed anew as it was, it is read", async () => {
    expect((await into(sealed(lines))).rows.event).toBe(1);
  });

  const owner = "00000000-0000-4000-8000-00000000000f";
  const twice = (start: string) => lines.flatMap((line) => (line.startsWith(start) ? [line, line] : [line]));
  const inserted = (line: string) => lines.toSpliced(-1, 0, line);
});

/** Lines with a closing line whose checksum fits. */
function sealed(lines: string[]): Buffer {
  const body = `${lines.slice(0, -1).join("\n")}\n`;
  const { end } = JSON.parse(lines.at(-1) ?? "");
  end.sha256 = createHash("sha256").update(body).digest("hex");
  return gzipSync(`${body}${JSON.stringify({ end })}\n`);
}

async function organisations(): Promise<unknown[]> {
  const { rows } = await elsewhere.owner.query("select organisation_id from directory_slug order by 1");
  return rows;
}

/** With events of a type that there is, and an import that has ended. */
async function filled() {
  const ctx = await fillTables(await testOrganisation({ now }));
  await statements(ctx, async (run) => {
    await run(
      `with gone as (delete from event where organisation_id = $1::uuid returning *)
       insert into event
       select (jsonb_populate_record(null::event, to_jsonb(gone) || '{"type": "case.opened", "id": "one"}')).*
       from gone`,
      [ctx.org],
    );
    await run("update import set state = 'done' where organisation_id = $1::uuid", [ctx.org]);
  });
  return ctx;
}

/** Accounts are not carried: made anew by hand, people are told by name again, and count as those who have a role. */
async function invite(from: Ctx, to: Ctx): Promise<void> {
  const members = await statements(from, (run) =>
    run<{ person_id: string }>("select * from member where organisation_id = $1::uuid", [from.org]),
  );
  const ids = members.map(({ person_id }) => person_id);
  const accounts = await from.db.prisma.person.findMany({ where: { id: { in: ids } } });
  await to.db.prisma.person.createMany({ data: accounts, skipDuplicates: true });
  await statements(to, async (run) => {
    for (const member of members) {
      await run(
        "insert into member select (jsonb_populate_record(null::member, $2::jsonb || jsonb_build_object('organisation_id', $1::uuid))).*",
        [to.org, JSON.stringify(member)],
      );
    }
  });
}

/** With reports that say something, decisions, comments and a chain of the log. */
async function sampleFirm() {
  const at = new Date("2026-11-20T13:00:00Z");
  const made = await createSample((await testOrganisation()).db, at, "en");
  return { ...made, to: "2026-11-20", periods: ["2026-W46", "2026-10"] };
}

async function smallFirm() {
  // the first has no case that counts
  const world = firmWorlds(2).at(1);
  if (!world) throw new Error("There is no world.");
  const ctx = await reportedFirm(world, 1);
  return { ctx, slug: ctx.slug, to: "2026-04-30", periods: [reportedWeek, "2026-03"] };
}

async function packed(ctx: Ctx): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of exportStream(ctx)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function* inPieces(file: Buffer, size = 60_007) {
  for (let at = 0; at < file.length; at += size) yield file.subarray(at, at + size);
}

function into(file: Buffer, options = {}) {
  return importOrganisation(elsewhere.db, now, () => inPieces(file), options);
}

function away<C extends Ctx>(ctx: C, made: { org: string }): C {
  return { ...ctx, db: elsewhere.db, org: made.org };
}

function there(table: string): boolean {
  // a row in which every column is filled is one that was revoked
  return ["import_piece", "delivery", "recount_look", "recount_difference"].includes(table);
}

async function rowsOf(ctx: Ctx, table: string): Promise<string[]> {
  const rows = await statements(ctx, (run) =>
    run<{ row: string }>(
      // the log's chain is each organisation's own: its hashes cover whose it is
      `select (to_jsonb(t) - '{organisation_id,seq,hash,personal_hash}'::text[])::text as row from ${table} t where organisation_id = $1::uuid order by 1`,
      [ctx.org],
    ),
  );
  return rows.map(({ row }) => row);
}
