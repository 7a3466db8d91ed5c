import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readEnvironment } from "@/lib/env";

interface Service {
  image?: string;
  environment: Record<string, string>;
  volumes: string[];
  healthcheck: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
  cap_drop?: string[];
}
const compose = parse(readFileSync("compose.yaml", "utf8")) as {
  services: { app: Service; postgres: Service };
  volumes: Record<string, null>;
};
const { app, postgres } = compose.services;
const dockerfile = readFileSync("Dockerfile", "utf8");

test("every secret must be set, and none stands in the file", () => {
  for (const name of ["POSTGRES_PASSWORD", "POSTGRES_APP_PASSWORD", "AUTH_SECRET"]) {
    const uses =
      readFileSync("compose.yaml", "utf8").match(new RegExp(`\\$\\{${name}\\b[^}]*\\}`, "g")) ?? [];
    expect(uses.length, name).toBeGreaterThan(0);
    expect(
      uses.filter((use) => !use.includes(":?")),
      name,
    ).toEqual([]);
  }
});

test("filled in, the environment is one that the server starts with, under two roles", () => {
  const given: Record<string, string> = {
    POSTGRES_PASSWORD: "f0e1d2c3b4a5968778695a4b3c2d1e0f",
    POSTGRES_APP_PASSWORD: "0123456789abcdef0f1e2d3c4b5a6978",
    AUTH_SECRET: "Jx3kQ9vWm2LrT8yBn5ZcHs7PdFg1Ua4E=",
  };
  const filled = Object.fromEntries(
    Object.entries(app.environment).map(([name, value]) => [
      name,
      value.replace(
        /\$\{(\w+)(?::[?-]([^}]*))?\}/g,
        (_all, key: string, otherwise = "") => given[key] ?? otherwise,
      ),
    ]),
  );
  const environment = readEnvironment({ ...filled, NODE_ENV: "production", HANDOVER_DATA: "/tmp/none" });
  const [owner, serves] = [environment.DATABASE_URL, environment.DATABASE_APP_URL].map(
    (url) => new URL(url ?? ""),
  );
  expect(owner?.username).toBe(postgres.environment.POSTGRES_USER);
  expect(owner?.pathname).toBe(`/${postgres.environment.POSTGRES_DB}`);
  expect(owner?.hostname).toBe("postgres");
  expect(serves?.username).toBe("handover_app");
  expect(serves?.password).not.toBe(owner?.password);
});

test("whatever the README says can be set stands in the server's environment", () => {
  const table = /\| variable \|[\s\S]*?\n\n/.exec(readFileSync("README.md", "utf8"))?.[0] ?? "";
  const said = [...table.matchAll(/^\|([^|]*)\|/gm)].flatMap(
    ([, cell = ""]) => cell.match(/\b[A-Z]+_[A-Z_]+\b/g) ?? [],
  );
  expect(said).toContain("AUTH_SECRET_PREVIOUS");
  // the image says where its data are
  const wanted = said.filter((name) => name !== "HANDOVER_DATA");
  expect(wanted.filter((name) => !(name in app.environment))).toEqual([]);
});

test("what the script copies is what .dockerignore lets through", () => {
  const left = /grep -vE '([^']*)'/.exec(readFileSync("ops/withoutDocker.sh", "utf8"))?.[1] ?? "";
  const files = execFileSync("git", ["ls-files"], { encoding: "utf8" }).trim().split("\n");
  // a name is of the first folder, with all that is in it; ** stands for any folders
  const names = readFileSync(".dockerignore", "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) =>
      line
        .replaceAll(".", "\\.")
        .replace("**/", "(.*/)?")
        .replaceAll(/(?<![.)])\*/g, "[^/]*"),
    );
  const ignored = (file: string) => names.some((name) => new RegExp(`^${name}(/|$)`).test(file));
  expect(files.filter((file) => new RegExp(left).test(file) !== ignored(file))).toEqual([]);
});

test("the server waits for the database; both keep what they have in named volumes, and say how they are", () => {
  expect(app.depends_on).toEqual({ postgres: { condition: "service_healthy" } });
  for (const service of [app, postgres]) {
    const [volume = ""] = service.volumes[0]?.split(":") ?? [];
    expect(Object.keys(compose.volumes)).toContain(volume);
    expect(service.healthcheck.test.length).toBeGreaterThan(1);
  }
  expect(postgres.image).toBe("postgres:18");
  expect(app.healthcheck.test.join(" ")).toContain("/api/ready");
  expect(app.cap_drop).toEqual(["ALL"]);
});

test("the image runs as an ordinary account, by node itself, without what only tests need", () => {
  const last = dockerfile.slice(dockerfile.lastIndexOf("FROM "));
  expect(last).toMatch(/^USER node$/m);
  expect(last).toMatch(/^CMD \["node", /m);
  expect(last).toContain("/api/health");
  expect(dockerfile).toContain("npm ci --omit=dev");
  expect(dockerfile).not.toMatch(/^(?:ENV|ARG) .*(?:SECRET|PASSWORD|TOKEN)/m);
  const ignored = readFileSync(".dockerignore", "utf8").split("\n");
  for (const name of [".git", "node_modules", ".env*", ".handover"]) expect(ignored).toContain(name);
});
