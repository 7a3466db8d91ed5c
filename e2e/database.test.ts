import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { command } from "./command";
import { type DebianPostgres, debianPostgres, hasDebianPostgres } from "./debianPostgres";
import { newOrganisation } from "./newOrganisation";
import { plainEnvironment } from "./plainEnvironment";
import { type RunningServer, startServer } from "./startServer";

// Debian: apt-get install postgresql-15
describe.skipIf(!hasDebianPostgres)("a PostgreSQL 15 of one's own (needs /usr/lib/postgresql/15/bin)", () => {
  let postgres: DebianPostgres;
  let server: RunningServer;
  let folder = "";
  let environment: Record<string, string> = {};

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "handover-database-"));
    postgres = await debianPostgres();
    await postgres.start();
    const DATABASE_URL = await ownDatabase(postgres.url);
    environment = { DATABASE_URL, AUTH_SECRET: "n7Wq2Zk9Lr4Xt1Vb6Yc3Ud8Pe5Hs0Jf+", HANDOVER_DATA: folder };
    server = await startServer(environment, join(folder, "server.log"));
  });
  afterAll(async () => {
    expect(await server?.stop()).toBe(0);
    await postgres?.remove();
    await rm(folder, { recursive: true, force: true });
  });

  test("an owner that may create roles is enough: migrated, served, ingested, verified", async () => {
    const { slug, call } = await newOrganisation(server.url);
    expect(await stored(await call("POST", "/api/v1/events", events("first", 50)))).toBe(150);
    const { total } = (await (await call("GET", kpis)).json()) as { total: { kpis: object } };
    expect(total.kpis).toMatchObject({ aar: { numerator: 50, denominator: 50 } });
    const verify = await command(environment, "verify", "--org", slug);
    expect(verify.stdout).toMatch(/^0 differences$/m);
    expect(verify.code).toBe(0);
  });

  test("is not served under a role that row-level security does not bind", async () => {
    const superuser = new URL(environment.DATABASE_URL ?? "");
    const { username, password } = new URL(postgres.url);
    Object.assign(superuser, { username, password });
    for (const [DATABASE_APP_URL, reason] of [
      [superuser.toString(), "is a superuser"],
      [environment.DATABASE_URL ?? "", "owns the tables"],
    ] as const) {
      const { status, stderr } = spawnSync(
        process.execPath,
        ["--import", "tsx", join(process.cwd(), "server/start.ts")],
        {
          env: { ...plainEnvironment(), ...environment, NODE_ENV: "production", DATABASE_APP_URL },
          encoding: "utf8",
        },
      );
      expect(stderr).toContain(reason);
      expect(stderr).toContain("DATABASE_APP_URL");
      expect(stderr).not.toContain(password);
      expect(status).toBe(1);
    }
  });

  test("away: 503 that says when to try again; back: nothing is lost, and nothing counted twice", async () => {
    const { slug, call } = await newOrganisation(server.url);
    expect(await stored(await call("POST", "/api/v1/events", events("before", 20)))).toBe(60);
    await postgres.crash();
    for (const [method, path, body] of [
      ["POST", "/api/v1/events", events("during", 20)],
      ["GET", kpis, undefined],
      ["GET", "/api/v1/settings", undefined],
    ] as const) {
      const answer = await call(method, path, body);
      expect(answer.status, path).toBe(503);
      expect(Number(answer.headers.get("retry-after")), path).toBeGreaterThan(0);
      expect(await answer.json(), path).toMatchObject({ type: "/problems/unavailable", status: 503 });
    }
    expect((await fetch(`${server.url}/api/ready`)).status).toBe(503);
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200);

    await postgres.start();
    const again = await call("POST", "/api/v1/events", [...events("before", 20), ...events("during", 20)]);
    expect(await again.json()).toMatchObject({ received: 120, accepted: 60, duplicates: 60, rejected: 0 });
    const { total } = (await (await call("GET", kpis)).json()) as { total: { kpis: object } };
    expect(total.kpis).toMatchObject({ aar: { numerator: 40, denominator: 40 } });
    expect((await fetch(`${server.url}/api/ready`)).status).toBe(200);
    expect((await command(environment, "verify", "--org", slug)).stdout).toMatch(/^0 differences$/m);
  });
});

const kpis = "/api/v1/kpis?from=2026-03-02&to=2026-03-02";

/** A database owned by a role that may do no more than create roles. */
async function ownDatabase(superuser: string): Promise<string> {
  const client = new pg.Client({ connectionString: superuser });
  await client.connect();
  await client.query("create role owner login createrole password 'owner-of-tests'");
  await client.query("create database handover owner owner");
  await client.end();
  const url = new URL(superuser);
  Object.assign(url, { username: "owner", password: "owner-of-tests", pathname: "/handover" });
  return url.toString();
}

/** Cases done by an agent from end to end, three events each. */
function events(name: string, cases: number): object[] {
  return Array.from({ length: cases }, (_, index) => {
    const data = { process: "support", case: `${name}-${index}` };
    const event = (type: string, minute: number, more: object) => ({
      id: `${name}-${index}-${type}`,
      source: "tests",
      type,
      time: new Date(Date.UTC(2026, 2, 2, 9, minute)).toISOString(),
      data: { ...data, ...more },
    });
    return [
      event("case.opened", 0, {}),
      event("case.step", 1, { step: "answer", actor: { kind: "agent", id: "bot" } }),
      event("case.closed", 2, { resolution: "resolved" }),
    ];
  }).flat();
}

async function stored(answer: Response): Promise<number> {
  const { accepted, errors } = (await answer.json()) as { accepted: number; errors: unknown };
  expect(answer.status, JSON.stringify(errors)).toBe(200);
  return accepted;
}
