import { once } from "node:events";
import { chmod, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appUrl } from "@/lib/db/appUrl";
import { type Database, openDatabase } from "@/lib/db/database";
import { removeEmbedded } from "@/lib/db/embedded/removeEmbedded";
import { startEmbedded } from "@/lib/db/embedded/startEmbedded";
import { fillTables } from "@/lib/db/fillTables";
import { tenantTables } from "@/lib/tenancy/tenantTables";
import { type Caller, callers } from "./callers";
import { expectAllowed } from "./expectAllowed";
import { expectNoPage, expectNoPageWithin, pagesOfThings } from "./expectNoPage";
import { expectNothing, type Meeting } from "./expectNothing";
import { makeOrganisation } from "./makeOrganisation";
import { pages, type RouteEntry } from "./matrix";
import { type NewOrganisation, newOrganisation } from "./newOrganisation";
import { request } from "./request";
import { rowsOf } from "./rowsOf";
import { type RunningServer, startServer } from "./startServer";
import { stillBound } from "./stillBound";
import { nameless } from "./told";
import { twins } from "./twins";
import { reads, writes } from "./verbs";
import type { Sent } from "./withoutPredicates";
import type { Organisation } from "./world";

// Each of the two walls with the other taken down, on a database of its own: a stranger asks for everything of another
// organisation, opens all of their own, changes all of it, and has it erased. One file, as the two share the database,
// which takes as long to make as one of them to ask.
const all = [...tenantTables.loose, ...tenantTables.held];
let folder = "";
let ownerUrl = "";
let owner: pg.Client;
let db: Database;
let release = async () => {};
let server: RunningServer;
let owned: Organisation;
const strangers: Organisation[] = [];
let newcomer: NewOrganisation;

/** @param imports change what is sent: it is kept from those who judge what the product sends */
const start = (imports: string[] = []) => {
  const limits = { RATE_LIMIT_REQUESTS: "1000000", RATE_LIMIT_EVENTS: "1000000000" };
  const hidden: Record<string, string> = imports.length > 0 ? { HANDOVER_TEST_STATEMENTS: "" } : {};
  const environment = { HANDOVER_DATA: folder, ...limits, ...hidden };
  return startServer(environment, join(folder, "server.log"), 120_000, imports);
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "handover-walls-"));
  // the account that the database runs as must reach the folder when root starts it
  await chmod(folder, 0o711);
  ({ url: ownerUrl, release } = await startEmbedded(folder));
  server = await start();
  db = await openDatabase(appUrl(ownerUrl), 4);
  owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const place = { url: server.url, db };
  owned = await makeOrganisation(place, "Lantern");
  // something of theirs in every table, and nobody who works on it
  await fillTables({ org: owned.org, db, actor: { kind: "command", id: "tests" }, now: new Date() });
  await owner.query(
    `insert into directory_job (job_id, organisation_id, kind, subject, due_at, claimed_until, attempts)
     values (gen_random_uuid(), $1::uuid, 'alerts', 'daily', 'infinity', null, 0)`,
    [owned.org],
  );
  strangers.push(await makeOrganisation(place, "Harbour"), await makeOrganisation(place, "Orchard"));
}, 300_000);
afterAll(async () => {
  await server?.stop();
  await db?.close();
  await owner?.end();
  await release();
  await removeEmbedded(folder);
});

describe("with row-level security down, the conditions of the statements hold", () => {
  beforeAll(() => rowLevelSecurity("down"));

  test("it is down: without an organisation, rows of several are seen", async () => {
    const seen = await seenByAnybody();
    for (const table of all) expect(seen[table], table).toContain(owned.org);
    const others = strangers.map(({ org }) => org);
    for (const table of ["event", "case_state", "api_key", "audit_entry", "import"]) {
      expect(seen[table], table).toEqual(expect.arrayContaining(others));
    }
  });

  holds(() => meeting(0));
});

describe("with the conditions taken out of the statements, row-level security holds", () => {
  beforeAll(async () => {
    await rowLevelSecurity("up");
    await server.stop();
    server = await start([fileURLToPath(new URL("withoutPredicates.ts", import.meta.url))]);
    // the server looks at every organisation when it starts: what that writes is no stranger's doing
    while ((await looksDue()) > 0) await sleep(100);
    newcomer = await newOrganisation(server.url);
  });

  test("it is up: without an organisation, no row is seen", async () => {
    expect(Object.values(await seenByAnybody()).flat()).toEqual([]);
  });

  holds(() => meeting(1));

  test("no statement that was sent said the organisation in a condition", async () => {
    const told = once(server.process, "message");
    server.process.send("what was sent?");
    const [{ texts, conditions }] = (await told) as [Sent];
    expect(await stillBound(texts)).toEqual([]);
    expect(texts.length).toBeGreaterThan(300);
    expect(conditions).toBeGreaterThan(5000);
  });
});

test("with both down, the same requests show what is not theirs", async () => {
  await rowLevelSecurity("down");
  const { theirs } = twins(owned);
  const leaking: string[] = [];
  for (const { route, method, entry } of reads) {
    const headers = { cookie: newcomer.cookie, "x-organisation": newcomer.slug };
    const { text } = await request(server.url, method, entry.ask(theirs), headers);
    if (nameless(text, theirs).includes(owned.token) || text.includes(owned.org)) leaking.push(route);
  }
  // what asks for the settings alone is refused by PostgreSQL: it finds several
  expect(leaking).toEqual(
    expect.arrayContaining(
      ["members", "events", "keys", "audit", "export"].map((name) => `GET /api/v1/${name}`),
    ),
  );
  expect(leaking.length).toBeGreaterThan(10);
});

function holds(met: () => Meeting): void {
  let before: Record<string, string> = {};
  beforeAll(async () => {
    before = await rowsOf(ownerUrl, owned.org);
  });

  // a role or a scope more would meet the same statements
  const asking = () => {
    const { url, stranger } = met();
    const [key, person, admin] = ["a key for admin", "a session as owner", "a session as admin"].map(
      (asked) => callers(url, stranger).find(({ name }) => name === asked),
    );
    if (!key || !person || !admin) throw new Error("Nobody asks.");
    return { key, person, admin };
  };

  test.each(reads.filter(({ entry }) => entry.who !== "anybody"))("$route", async ({ method, entry }) => {
    const { key, person } = asking();
    for (const caller of [key, person]) await expectOwn(met(), caller, method, entry);
    await expectNothing(met(), person, method, entry);
  });

  test.each(Object.entries(pages).filter(([, { who }]) => who !== "anybody"))("%s", async (page, entry) => {
    const { url, stranger } = met();
    const { cookie } = stranger.people.owner;
    const answer = await request(url, "GET", { path: entry.path(stranger) }, { cookie });
    expect(answer.status).toBe(200);
    if (entry.shows) expect(answer.text).toContain(stranger.token);
    expect(answer.text).not.toContain(owned.token);
    expect(answer.text).not.toContain(owned.org);
    // whoever it is, another's page ends before its statements: asked once, without what links ask for
    await expectNoPage(met(), asking().admin, entry);
    if (pagesOfThings.some(([name]) => name === page)) await expectNoPageWithin(met(), cookie, entry);
  });

  test.each(writes)("$route", async ({ method, entry }) => {
    const { key, person } = asking();
    // would end the session that asks
    const mayAsk = entry.who === "person" && method === "DELETE" ? [key] : [key, person];
    for (const caller of mayAsk) await expectNothing(met(), caller, method, entry);
    for (const caller of mayAsk) await expectOwn(met(), caller, method, entry);
  });

  // once for all of them: to read every row after each took longer than to ask
  test("every row is as it was", async () => {
    expect(await rowsOf(ownerUrl, owned.org)).toEqual(before);
  });

  test("erasing their own leaves ours", async () => {
    const { url, stranger } = met();
    const { cookie, password } = stranger.people.owner;
    const headers = { cookie, origin: url, "x-organisation": stranger.slug };
    const body = { slug: stranger.slug, password };
    const { status } = await request(url, "POST", { path: "/api/v1/erasure", body }, headers);
    expect(status).toBe(200);
    const left = Object.values(await rowsOf(ownerUrl, stranger.org)).filter((sum) => !sum.startsWith("0 "));
    expect(left).toEqual([]);
    expect(await rowsOf(ownerUrl, owned.org)).toEqual(before);
  });
}

/** Who asks for their own is answered, and told nothing of ours. */
async function expectOwn({ url, stranger }: Meeting, caller: Caller, method: string, entry: RouteEntry) {
  const headers = { ...caller.headers, "x-organisation": stranger.slug };
  const answer = await request(url, method, entry.ask(stranger), headers);
  expectAllowed(caller, entry, answer);
  if (entry.shows && caller.may(entry.who)) expect(answer.text, caller.name).toContain(stranger.token);
  expect(answer.text, caller.name).not.toContain(owned.token);
  expect(answer.text, caller.name).not.toContain(owned.org);
}

function meeting(index: number): Meeting {
  const stranger = strangers[index];
  if (!stranger) throw new Error("There is no stranger.");
  return { url: server.url, owned, stranger };
}

async function rowLevelSecurity(state: "up" | "down"): Promise<void> {
  const [enable, force] = state === "up" ? ["enable", "force"] : ["disable", "no force"];
  for (const table of all) {
    await owner.query(`alter table ${table} ${enable} row level security, ${force} row level security`);
  }
}

/** Whose rows the role that serves sees in each table when it names no organisation. */
async function seenByAnybody(): Promise<Record<string, string[]>> {
  const seen: Record<string, string[]> = {};
  for (const table of all) {
    const { rows } = await db.pool.query<{ org: string }>(
      `select distinct organisation_id::text as org from ${table}`,
    );
    seen[table] = rows.map(({ org }) => org);
  }
  return seen;
}

async function looksDue(): Promise<number> {
  const { rows } = await owner.query<{ due: number }>(
    `select count(*)::int as due from directory_slug s
     where not exists (
       select from directory_job j
       where j.organisation_id = s.organisation_id and j.kind = 'alerts' and j.claimed_until is null
         and j.due_at > clock_timestamp() + interval '1 hour'
     )`,
  );
  return rows[0]?.due ?? 0;
}
