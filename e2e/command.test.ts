import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { removeEmbedded } from "@/lib/db/embedded/removeEmbedded";
import { command, npmCommand, type Outcome } from "./command";
import { plainEnvironment } from "./plainEnvironment";
import { world } from "./world";

const { url, dataFolder } = world();
const here = { HANDOVER_DATA: dataFolder };
let files = "";
let firm: Firm = { organisation: "", apiKey: "" };

beforeAll(async () => {
  files = await mkdtemp(join(tmpdir(), "handover-command-"));
  await chmod(files, 0o711);
  await writeFile(join(files, "tickets.csv"), tickets);
  await writeFile(join(files, "mapping.json"), JSON.stringify(mapping));
  await writeFile(join(files, "payroll.csv"), "role,fte,salary,month\nclerk,3,6500,2026-01-01\n");
});
afterAll(() => removeEmbedded(files));

test("org create makes an organisation that the running server knows at once, and prints one JSON value", async () => {
  const outcome = await npmCommand(here, ...newOrganisation("Command line firm"), "--json");
  firm = json(outcome);
  expect(Object.keys(firm).sort()).toEqual(["apiKey", "organisation"]);
  expect(outcome.stderr).toBe("");
  const settings = await ask("/api/v1/settings", firm.apiKey);
  expect(await settings.json()).toMatchObject({ timezone: "Asia/Shanghai", currency: "CNY" });
});

test("key create gives a key of those scopes, key revoke ends it within ten seconds", async () => {
  const made = json<{ id: string; apiKey: string }>(
    await command(here, "key", "create", "--org", firm.organisation, "--scopes", "kpis:read", "--json"),
  );
  const { id, apiKey } = made;
  expect(made).toMatchObject({ scopes: ["kpis:read"] });
  expect((await ask(kpis, apiKey)).status).toBe(200);
  expect((await ask("/api/v1/settings", apiKey)).status).toBe(403);
  const revoked = await command(here, "key", "revoke", id, "--org", firm.organisation);
  expect(revoked).toMatchObject({ code: 0, stdout: `revoked ${id}\n` });
  const deadline = Date.now() + 11_000;
  while ((await ask(kpis, apiKey)).status === 200 && Date.now() < deadline) await sleep(500);
  expect((await ask(kpis, apiKey)).status).toBe(401);
});

test("import reads a file through a mapping into the figures, and a second time changes nothing", async () => {
  const read = ["import", join(files, "tickets.csv"), "--org", firm.organisation];
  const parameters = [...read, "--mapping", join(files, "mapping.json"), "--json"];
  const first = json(await command(here, ...parameters));
  expect(first).toMatchObject({ rows: 5, received: 8, accepted: 8, duplicates: 0, rejected: 2 });
  expect(first).toMatchObject({ refusals: [{ line: 6 }] });
  const second = json<{ id: string }>(await command(here, ...parameters));
  expect(second).toMatchObject({ accepted: 0, duplicates: 8 });
  const { total } = (await (await ask(kpis, firm.apiKey)).json()) as { total: { kpis: object } };
  expect(total.kpis).toMatchObject({ aar: { numerator: 3, denominator: 4 } });
  const undone = await command(here, "import", "undo", second.id, "--org", firm.organisation);
  expect(undone).toMatchObject({ code: 0, stdout: `undone ${second.id}\n` });
});

test("import goes by a preset, and undo takes back what the figures had of it", async () => {
  const read = ["import", join(files, "payroll.csv"), "--org", firm.organisation];
  const { id } = json<{ id: string }>(await command(here, ...read, "--preset", "payroll", "--json"));
  const undo = ["import", "undo", id, "--org", firm.organisation, "--json"];
  expect(json(await command(here, ...undo))).toEqual({ id, state: "undone" });
  expect((await command(here, ...undo)).code).toBe(1);
  const neither = await command(here, ...read);
  expect(neither.code).toBe(2);
  expect(neither.stderr).toContain("one of --mapping and --preset must be given");
});

test("verify says that nothing differs, for people and for programs", async () => {
  const { code, stdout } = await command(here, "verify", "--org", firm.organisation);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^0 differences$/m);
  const { differences } = json<{ differences: Record<string, number> }>(
    await command(here, "verify", "--org", firm.organisation, "--json"),
  );
  expect(new Set(Object.values(differences))).toEqual(new Set([0]));
});

test("wrong use ends with 2, what fails with 1, and neither prints on standard output", async () => {
  const wrong: string[][] = [
    ["no-such-verb"],
    ["verify"],
    ["org", "create", "--name", "x"],
    ["verify", "--org", firm.organisation, "--no-such-option"],
    ["key", "create", "--org", firm.organisation, "--scopes", "everything"],
    [...newOrganisation("Zone"), "--timezone", "Mars/Olympus"],
  ];
  const failing: string[][] = [
    ["verify", "--org", "no-such-organisation", "--json"],
    [...newOrganisation("Twin", "command@line.example"), "--json"],
    ["import", "/no/such/file.csv", "--org", firm.organisation, "--mapping", join(files, "mapping.json")],
  ];
  const check = async (parameters: string[]) => {
    const { code, stdout, stderr } = await command(here, ...parameters);
    const expected = wrong.includes(parameters) ? 2 : 1;
    expect({ parameters, code, stdout }).toEqual({ parameters, code: expected, stdout: "" });
    expect(stderr).not.toBe("");
    expect(stderr).not.toMatch(/\bat \S+ \(|node_modules/);
  };
  await Promise.all(wrong.slice(0, 3).map(check));
  await Promise.all(wrong.slice(3).map(check));
  await Promise.all(failing.map(check));
});

test("every verb has a help", async () => {
  const { code, stdout } = await command(here, "--help");
  expect(code).toBe(0);
  for (const verb of ["org", "key", "import", "verify", "rebuild", "migrate", "sample"])
    expect(stdout).toContain(verb);
});

test("a wrong environment is told whole, by the command and by the server, and ends with 2", async () => {
  const environment = {
    ...here,
    PORT: "web",
    NEXTAUTH_URL: "kpi.example",
    RATE_LIMIT_REQUESTS: "0",
    AUTH_SECRET: "secret-secret",
  };
  const server = spawnSync(process.execPath, ["--import", "tsx", join(process.cwd(), "server/start.ts")], {
    env: { ...plainEnvironment(), ...environment, NODE_ENV: "production" },
    encoding: "utf8",
  });
  const verb = await command(environment, "verify", "--org", firm.organisation);
  for (const { code, stderr } of [verb, { code: server.status, stderr: server.stderr }]) {
    expect(code).toBe(2);
    for (const name of ["PORT", "NEXTAUTH_URL", "RATE_LIMIT_REQUESTS", "AUTH_SECRET"])
      expect(stderr).toContain(`- ${name} `);
    expect(stderr).not.toContain("secret-secret");
  }
});

test("without a server the command starts the database for itself, and stops it", async () => {
  const alone = { HANDOVER_DATA: files };
  const { organisation } = json<Firm>(await command(alone, ...newOrganisation("Alone"), "--json"));
  expect(existsSync(join(files, "postgres", "PG_VERSION"))).toBe(true);
  expect(existsSync(join(files, "postgres", "postmaster.pid"))).toBe(false);
  expect((await command(alone, "verify", "--org", organisation)).code).toBe(0);
});

interface Firm {
  organisation: string;
  apiKey: string;
}

const kpis = "/api/v1/kpis?from=2026-03-01&to=2026-03-31";

function ask(path: string, apiKey: string): Promise<Response> {
  return fetch(`${url}${path}`, { headers: { authorization: `Bearer ${apiKey}` } });
}

function json<T = Record<string, unknown>>(outcome: Outcome): T {
  expect(outcome, outcome.stderr).toMatchObject({ code: 0 });
  return JSON.parse(outcome.stdout);
}

function newOrganisation(name: string, email = `${name.replaceAll(" ", "-")}@line.example`): string[] {
  const owner = [
    "--email",
    name === "Command line firm" ? "command@line.example" : email,
    "--password",
    "a good password",
  ];
  return ["org", "create", "--name", name, ...owner, "--currency", "CNY", ...zone(name)];
}

function zone(name: string): string[] {
  return name === "Zone" ? [] : ["--timezone", "Asia/Shanghai"];
}

const tickets = `ticket,done,by
T-1,2026-03-02 10:00,bot
T-2,2026-03-02 11:00,bot
T-3,2026-03-03 10:00,ann
T-4,2026-03-04 10:00,bot
T-5,yesterday,bot
`;

const at = { column: "done", format: "YYYY-MM-DD HH:mm" };
const mapping = {
  format: "csv",
  zone: "Asia/Shanghai",
  source: "desk",
  rules: [
    {
      type: "case.step",
      id: "{ticket}/step",
      time: at,
      data: {
        process: "tickets",
        case: "{ticket}",
        step: "answer",
        actor: { kind: { column: "by", map: { bot: "agent" }, else: "human" }, id: "{by}" },
      },
    },
    {
      type: "case.closed",
      id: "{ticket}/closed",
      time: at,
      data: { process: "tickets", case: "{ticket}", resolution: "resolved" },
    },
  ],
};

test("a backup of the running server is put back where nothing is, and nowhere else", async () => {
  const [backup, fresh] = [join(files, "backup"), { HANDOVER_DATA: join(files, "fresh") }];
  expect(await command(here, "backup", "--to", backup)).toMatchObject({ code: 0 });
  const restored = await command(fresh, "restore", backup);
  expect(restored).toMatchObject({ code: 0, stdout: expect.stringContaining("Start the server.") });
  expect(existsSync(join(fresh.HANDOVER_DATA, "postgres", "postmaster.pid"))).toBe(false);
  const again = await command(fresh, "restore", backup);
  expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining("move it away first") });
  expect((await command(fresh, "verify", "--org", firm.organisation)).code).toBe(0);
});
