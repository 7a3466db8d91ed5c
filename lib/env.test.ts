import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { EnvironmentError, readEnvironment } from "@/lib/env";

const folder = mkdtempSync(join(tmpdir(), "handover-env-"));
afterAll(() => rmSync(folder, { recursive: true }));

const secret = "yL3cV0qk1Zr8sT5uWx7aBd9fGh2jKm4n";
const database = "postgresql://owner:pass@db.internal:5432/handover";

function problems(source: Record<string, string>): string[] {
  try {
    readEnvironment(source);
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
    throw error;
  }
  return [];
}

test("an empty environment works on a laptop", () => {
  const { AUTH_SECRET, ...rest } = readEnvironment({ HANDOVER_DATA: folder });
  expect(rest).toEqual({
    HANDOVER_DATA: folder,
    PORT: 3000,
    NEXTAUTH_URL: "http://localhost:3000",
    OIDC_SIGN_UP: "forbid",
    SIGN_UP: "allow",
    OWNER_TIMEZONE: "UTC",
    OWNER_CURRENCY: "USD",
    OUTGOING_PRIVATE: "forbid",
    RATE_LIMIT_REQUESTS: 600,
    RATE_LIMIT_EVENTS: 3_000_000,
    RATE_LIMIT_VISITORS: 600,
    UPLOAD_LIMIT_BYTES: 10_737_418_240,
    NODE_ENV: "development",
  });
  expect(AUTH_SECRET).toHaveLength(43);
});

test("data go to .handover in the working folder when nothing is said", () => {
  expect(readEnvironment({ AUTH_SECRET: secret }).HANDOVER_DATA).toBe(resolve(".handover"));
});

test("the secret that is made is kept, for its owner alone", () => {
  const first = readEnvironment({ HANDOVER_DATA: folder }).AUTH_SECRET;
  expect(readEnvironment({ HANDOVER_DATA: folder, NODE_ENV: "production" }).AUTH_SECRET).toBe(first);
  expect(JSON.parse(readFileSync(join(folder, "secrets.json"), "utf8"))).toEqual({ authSecret: first });
  expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
});

test("either name of the secret will do, and the address follows the port", () => {
  expect(readEnvironment({ NEXTAUTH_SECRET: secret, PORT: "8080" })).toMatchObject({
    AUTH_SECRET: secret,
    PORT: 8080,
    NEXTAUTH_URL: "http://localhost:8080",
  });
  expect(
    readEnvironment({ AUTH_SECRET: secret, NEXTAUTH_URL: "https://kpi.example.com/" }).NEXTAUTH_URL,
  ).toBe("https://kpi.example.com");
});

test("an empty variable counts as unset", () => {
  const read = readEnvironment({ AUTH_SECRET: secret, DATABASE_URL: "", PORT: " ", METRICS_TOKEN: "" });
  expect(read.DATABASE_URL).toBeUndefined();
  expect(read.METRICS_TOKEN).toBeUndefined();
  expect(read.PORT).toBe(3000);
});

test("every problem is named at once, and no value is repeated", () => {
  const found = problems({
    DATABASE_URL: "mysql://root:hunter2hunter2@db/x",
    DATABASE_APP_URL: "not an address",
    PORT: "70000",
    AUTH_SECRET: "hunter2hunter2",
    NEXTAUTH_URL: "kpi.example.com",
    SMTP_URL: "http://mail",
    METRICS_TOKEN: "hunter2",
    RATE_LIMIT_REQUESTS: "0",
    RATE_LIMIT_EVENTS: "1e9",
    RATE_LIMIT_VISITORS: "many",
    NODE_ENV: "staging",
  });
  expect(found.map((problem) => problem.split(" ")[0]).sort()).toEqual([
    "AUTH_SECRET",
    "DATABASE_APP_URL",
    "DATABASE_URL",
    "METRICS_TOKEN",
    "NEXTAUTH_URL",
    "NODE_ENV",
    "PORT",
    "RATE_LIMIT_EVENTS",
    "RATE_LIMIT_REQUESTS",
    "RATE_LIMIT_VISITORS",
    "SMTP_URL",
  ]);
  expect(found.join()).not.toContain("hunter2");
});

test("a server of one's own wants a secret of one's own in production", () => {
  const source = { DATABASE_URL: database, HANDOVER_DATA: folder };
  expect(problems({ ...source, NODE_ENV: "production" })).toEqual([
    expect.stringMatching(/^AUTH_SECRET must be set/),
  ]);
  expect(problems({ ...source, NODE_ENV: "production", NEXTAUTH_SECRET: secret })).toEqual([]);
  expect(problems({ ...source, NODE_ENV: "development" })).toEqual([]);
});

test("that it is missing is said together with what else is wrong", () => {
  const found = problems({ DATABASE_URL: database, NODE_ENV: "production", PORT: "web" });
  expect(found.map((problem) => problem.split(" ")[0]).sort()).toEqual(["AUTH_SECRET", "PORT"]);
});

test.each([
  "REPLACE-ME-with-32-random-characters",
  "changeme_changeme_changeme_changeme",
  "your-secret-here-your-secret-here-",
  "abababababababababababababababababab",
])("the placeholder %s is no secret", (value) => {
  expect(problems({ AUTH_SECRET: value })).toEqual([expect.stringMatching(/^AUTH_SECRET /)]);
});

test("a placeholder inside an address is refused too", () => {
  const found = problems({ AUTH_SECRET: secret, DATABASE_URL: "postgres://owner:REPLACE-ME@db/handover" });
  expect(found).toEqual([expect.stringMatching(/^DATABASE_URL holds a placeholder/)]);
});

test("what contradicts itself is refused", () => {
  expect(problems({ AUTH_SECRET: secret, NEXTAUTH_SECRET: `${secret}2` })).toEqual([
    expect.stringMatching(/^NEXTAUTH_SECRET differs/),
  ]);
  expect(problems({ AUTH_SECRET: secret, DATABASE_APP_URL: database })).toEqual([
    "DATABASE_APP_URL needs DATABASE_URL",
  ]);
});

test("a data folder that cannot be made is a problem of the environment", () => {
  const file = join(folder, "secrets.json");
  expect(problems({ HANDOVER_DATA: join(file, "below") })).toEqual([
    expect.stringMatching(/^HANDOVER_DATA must be/),
  ]);
});

test("the secret before is another one, and as long", () => {
  expect(problems({ AUTH_SECRET: secret, AUTH_SECRET_PREVIOUS: secret })).toEqual([
    "AUTH_SECRET_PREVIOUS is AUTH_SECRET: put the secret there that was in force before, or leave it unset",
  ]);
  expect(problems({ AUTH_SECRET: secret, AUTH_SECRET_PREVIOUS: "short" })).toEqual([
    "AUTH_SECRET_PREVIOUS must be at least 32 characters long",
  ]);
});

const provider = {
  AUTH_SECRET: secret,
  OIDC_ISSUER: "https://id.example.com/",
  OIDC_CLIENT_ID: "handover",
  OIDC_CLIENT_SECRET: "s3cret-of-the-provider",
};

test("a provider to sign in with needs its three settings, and TLS or this machine", () => {
  expect(readEnvironment(provider)).toMatchObject({ OIDC_ISSUER: "https://id.example.com" });
  expect(problems({ ...provider, OIDC_ISSUER: "http://localhost:9000" })).toEqual([]);
  expect(problems({ ...provider, OIDC_ISSUER: "http://id.example.com" })).toEqual([
    "OIDC_ISSUER must be https:// (http:// for localhost alone)",
  ]);
  expect(problems({ AUTH_SECRET: secret, OIDC_NAME: "Our login" }).map((line) => line.split(" ")[0])).toEqual(
    ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"],
  );
  expect(problems({ ...provider, OIDC_CLIENT_SECRET: "change-me" })).toEqual([
    "OIDC_CLIENT_SECRET is a placeholder: put the provider's secret in its place",
  ]);
  expect(problems({ ...provider, OIDC_SIGN_UP: "yes" })).toEqual(["OIDC_SIGN_UP must be allow or forbid"]);
});

test("a first owner is named whole or not at all, and sign-up is open or closed", () => {
  const owner = {
    OWNER_EMAIL: "ada@firm.example",
    OWNER_PASSWORD: "a good password",
    OWNER_ORGANISATION: "Lantern",
  };
  expect(problems({ AUTH_SECRET: secret, ...owner, SIGN_UP: "forbid" })).toEqual([]);
  expect(problems({ AUTH_SECRET: secret, ...owner, OWNER_PASSWORD: "", SIGN_UP: "no" })).toEqual([
    "SIGN_UP must be allow or forbid",
    "OWNER_PASSWORD must be set: a first owner needs OWNER_EMAIL, OWNER_PASSWORD, OWNER_ORGANISATION",
  ]);
  expect(problems({ AUTH_SECRET: secret, ...owner, OWNER_PASSWORD: "change-me" })).toEqual([
    "OWNER_PASSWORD is a placeholder: put a password of your own in its place",
  ]);
});
