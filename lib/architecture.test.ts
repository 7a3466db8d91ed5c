import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

/**
 * The picture of the rooms: who may import from whom. Data flows from events through ingest to figures; the doors
 * (http, app, server) stand outside and nothing inside knows them. Imports of types alone are free.
 */
const picture: Record<string, string[]> = {
  "lib/contract": [],
  "lib/calendar": [],
  "lib/words": [],
  "lib/db/embedded": [],
  "lib/env": ["lib/db/embedded"],
  "lib/observe": ["lib/log", "lib/db"],
  "lib/log": ["lib/env", "lib/db", "lib/observe"],
  "lib/db": ["lib/env", "lib/db/embedded"],
  "lib/audit": ["lib/db", "lib/tenancy", "lib/contract"],
  "lib/tenancy": ["lib/db", "lib/audit", "lib/contract"],
  "lib/workdays": ["lib/db", "lib/tenancy", "lib/audit", "lib/calendar", "lib/contract"],
  "lib/auth": ["lib/db", "lib/env", "lib/tenancy", "lib/audit", "lib/contract"],
  "lib/events": ["lib/calendar"],
  "lib/prices": [],
  "lib/kpi": ["lib/db", "lib/tenancy", "lib/events", "lib/prices", "lib/calendar", "lib/contract"],
  "lib/restatement": ["lib/db", "lib/tenancy", "lib/audit", "lib/kpi", "lib/calendar", "lib/contract"],
  "lib/definitions": ["lib/db", "lib/tenancy", "lib/audit", "lib/kpi", "lib/contract"],
  "lib/cases": ["lib/db", "lib/tenancy", "lib/events", "lib/kpi", "lib/contract"],
  "lib/ingest": [
    "lib/observe",
    "lib/db",
    "lib/tenancy",
    "lib/audit",
    "lib/events",
    "lib/cases",
    "lib/restatement",
    "lib/contract",
  ],
  "lib/imports": ["lib/events"],
  "lib/hooks": [
    "lib/db",
    "lib/tenancy",
    "lib/audit",
    "lib/auth",
    "lib/events",
    "lib/imports",
    "lib/ingest",
    "lib/contract",
  ],
  "lib/otlp": ["lib/tenancy", "lib/events", "lib/ingest", "lib/contract"],
  "lib/jobs": ["lib/log", "lib/db", "lib/tenancy"],
  "lib/recount": ["lib/log", "lib/observe", "lib/db", "lib/tenancy", "lib/ingest"],
  "lib/intake": [
    "lib/contract",
    "lib/calendar",
    "lib/db",
    "lib/tenancy",
    "lib/audit",
    "lib/events",
    "lib/ingest",
    "lib/imports",
    "lib/otlp",
    "lib/jobs",
  ],
  "lib/transfer": [
    "lib/db",
    "lib/tenancy",
    "lib/audit",
    "lib/events",
    "lib/ingest",
    "lib/handover",
    "lib/contract",
  ],
  "lib/sample": [
    "lib/db",
    "lib/tenancy",
    "lib/audit",
    "lib/kpi",
    "lib/calendar",
    "lib/contract",
    "lib/ingest",
    "lib/report",
    "lib/settings",
  ],
  "lib/settings": [
    "lib/log",
    "lib/cases",
    "lib/db",
    "lib/tenancy",
    "lib/audit",
    "lib/auth",
    "lib/events",
    "lib/restatement",
    "lib/ingest",
    "lib/calendar",
    "lib/contract",
  ],
  "lib/entries": [
    "lib/db",
    "lib/tenancy",
    "lib/audit",
    "lib/events",
    "lib/restatement",
    "lib/ingest",
    "lib/contract",
  ],
  "lib/typed": [
    "lib/db",
    "lib/tenancy",
    "lib/audit",
    "lib/kpi",
    "lib/restatement",
    "lib/settings",
    "lib/calendar",
    "lib/contract",
  ],
  "lib/templates": [],
  "lib/sources": ["lib/db", "lib/tenancy", "lib/events", "lib/kpi", "lib/contract"],
  "lib/economics": ["lib/db", "lib/tenancy", "lib/kpi", "lib/calendar", "lib/contract"],
  "lib/sum": ["lib/words", "lib/kpi", "lib/economics"],
  "lib/picture": [],
  "lib/guide": [],
  "lib/destinations": ["lib/guide", "lib/kpi", "lib/settings", "lib/tenancy", "lib/words"],
  "lib/handover": [
    "lib/db",
    "lib/tenancy",
    "lib/audit",
    "lib/events",
    "lib/cases",
    "lib/kpi",
    "lib/ingest",
    "lib/jobs",
    "lib/settings",
    "lib/calendar",
    "lib/contract",
  ],
  "lib/tokens": [
    "lib/db",
    "lib/tenancy",
    "lib/kpi",
    "lib/economics",
    "lib/handover",
    "lib/prices",
    "lib/calendar",
    "lib/contract",
  ],
  "lib/change": [
    "lib/words",
    "lib/db",
    "lib/tenancy",
    "lib/audit",
    "lib/events",
    "lib/kpi",
    "lib/ingest",
    "lib/calendar",
    "lib/contract",
  ],
  "lib/duration": ["lib/db", "lib/tenancy", "lib/cases", "lib/kpi", "lib/contract"],
  "lib/mistakes": ["lib/db", "lib/tenancy", "lib/cases", "lib/kpi", "lib/contract"],
  "lib/returns": ["lib/db", "lib/tenancy", "lib/cases", "lib/kpi", "lib/calendar", "lib/contract"],
  "lib/chain": ["lib/db", "lib/tenancy", "lib/kpi", "lib/calendar", "lib/contract"],
  "lib/identity": ["lib/log", "lib/env", "lib/db", "lib/tenancy", "lib/auth", "lib/members", "lib/contract"],
  "lib/roadmap": [
    "lib/db",
    "lib/tenancy",
    "lib/audit",
    "lib/events",
    "lib/kpi",
    "lib/change",
    "lib/calendar",
    "lib/contract",
    "lib/workdays",
  ],
  "lib/outgoing": [],
  "lib/delivery": [
    "lib/log",
    "lib/observe",
    "lib/env",
    "lib/db",
    "lib/tenancy",
    "lib/audit",
    "lib/auth",
    "lib/hooks",
    "lib/jobs",
    "lib/outgoing",
    "lib/calendar",
    "lib/contract",
  ],
  "lib/members": [
    "lib/env",
    "lib/db",
    "lib/tenancy",
    "lib/audit",
    "lib/auth",
    "lib/delivery",
    "lib/contract",
  ],
  "lib/account": ["lib/log", "lib/env", "lib/auth", "lib/delivery", "lib/contract"],
  "lib/overview": [
    "lib/db",
    "lib/tenancy",
    "lib/kpi",
    "lib/change",
    "lib/handover",
    "lib/mistakes",
    "lib/returns",
    "lib/roadmap",
    "lib/sources",
    "lib/calendar",
    "lib/workdays",
  ],
  "lib/alerts": [
    "lib/words",
    "lib/db",
    "lib/tenancy",
    "lib/jobs",
    "lib/handover",
    "lib/roadmap",
    "lib/settings",
    "lib/delivery",
    "lib/calendar",
    "lib/contract",
    "lib/workdays",
  ],
  "lib/report": [
    "lib/picture",
    "lib/words",
    "lib/db",
    "lib/tenancy",
    "lib/audit",
    "lib/auth",
    "lib/events",
    "lib/cases",
    "lib/kpi",
    "lib/ingest",
    "lib/change",
    "lib/handover",
    "lib/mistakes",
    "lib/roadmap",
    "lib/settings",
    "lib/sources",
    "lib/calendar",
    "lib/contract",
    "lib/workdays",
  ],
  "lib/http": [
    "lib/log",
    "lib/observe",
    "lib/contract",
    "lib/env",
    "lib/db",
    "lib/tenancy",
    "lib/auth",
    "lib/audit",
    "lib/events",
    "lib/cases",
    "lib/change",
    "lib/chain",
    "lib/duration",
    "lib/kpi",
    "lib/mistakes",
    "lib/returns",
    "lib/economics",
    "lib/tokens",
    "lib/otlp",
    "lib/typed",
    "lib/settings",
    "lib/entries",
    "lib/restatement",
    "lib/definitions",
    "lib/sources",
    "lib/ingest",
    "lib/hooks",
    "lib/intake",
    "lib/handover",
    "lib/report",
    "lib/words",
    "lib/roadmap",
    "lib/delivery",
    "lib/members",
    "lib/account",
    "lib/identity",
    "lib/alerts",
    "lib/workdays",
    "lib/destinations",
  ],
  "lib/mcp": [
    "lib/env",
    "lib/db",
    "lib/tenancy",
    "lib/contract",
    "lib/calendar",
    "lib/words",
    "lib/kpi",
    "lib/definitions",
    "lib/cases",
    "lib/settings",
    "lib/change",
    "lib/handover",
    "lib/roadmap",
    "lib/report",
    "lib/http",
  ],
};

const files = filesIn("lib").filter((file) => !file.includes("/generated/") && !isTest(file));

test("every room is in the picture", () => {
  expect(new Set(files.filter((file) => file.split("/").length > 2).map(roomOf))).toEqual(
    new Set(Object.keys(picture).filter((room) => room !== "lib/env" && room !== "lib/log")),
  );
});

test("no arrow but those of the picture", () => {
  const strangers = files.flatMap((file) =>
    imported(file)
      .filter(
        (target) => target.startsWith("lib/") || target.startsWith("app/") || target.startsWith("server/"),
      )
      .map(roomOf)
      .filter((room) => room !== roomOf(file) && !(picture[roomOf(file)] ?? []).includes(room))
      .map((room) => `${file} → ${room}`),
  );
  expect(strangers).toEqual([]);
});

test("no arrow of the picture that nothing takes", () => {
  const taken = new Set(
    files.flatMap((file) => imported(file).map((target) => `${roomOf(file)} → ${roomOf(target)}`)),
  );
  const drawn = Object.entries(picture).flatMap(([room, others]) =>
    others.map((other) => `${room} → ${other}`),
  );
  expect(drawn.filter((arrow) => !taken.has(arrow))).toEqual([]);
});

test("the map in the README names every room once, each below what it imports", () => {
  const rows = readFileSync("README.md", "utf8")
    .split("\n")
    .filter((line) => line.startsWith("| `lib/"))
    .map((line) => [...(line.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)].map(([, room = ""]) => room));
  const unnamed = ["lib/env", "lib/log", "lib/db/embedded"];
  expect(rows.flat().sort()).toEqual(
    Object.keys(picture)
      .filter((room) => !unnamed.includes(room))
      .sort(),
  );
  const rowOf = (room: string) => rows.findIndex((row) => row.includes(room));
  const upward = Object.entries(picture).flatMap(([room, others]) =>
    unnamed.includes(room)
      ? []
      : others.filter((other) => rowOf(other) > rowOf(room)).map((other) => `${room} → ${other}`),
  );
  expect(upward).toEqual([]);
});

test("only lib/env.ts reads the environment", () => {
  const readers = ["lib", "app", "server"]
    .flatMap(filesIn)
    .filter((file) => !isTest(file))
    .filter((file) =>
      /process\.env\b/.test(readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "")),
    );
  expect(readers).toEqual(["lib/env.ts"]);
});

test("there are no server actions: writes have one door", () => {
  const actions = ["app", "lib"]
    .flatMap(filesIn)
    .filter((file) => /^\s*["']use server["']/m.test(readFileSync(file, "utf8")));
  expect(actions).toEqual([]);
});

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file}`);
}

/** What stands beside the code only for tests. */
function isTest(file: string): boolean {
  return /\.test\.tsx?$|\/testing\/|\/test[A-Z]\w*\.ts$|\/testing\.ts$|\/fixtures\/|\/arbitrary[A-Z]/.test(
    file,
  );
}

/** Files imported for their values, as paths from the root. */
function imported(file: string): string[] {
  const text = readFileSync(file, "utf8");
  return [
    ...text.matchAll(
      /^(?:import|export)\s+(?!type\b)[^;]*?from\s+"(@\/|\.\.?\/)([^"]+)"|\bimport\("(@\/)([^"]+)"\)/gm,
    ),
  ].map(([, start, rest, lazy, target]) =>
    lazy ? `${target}` : start === "@/" ? `${rest}` : normalize(join(dirname(file), `${start}${rest}`)),
  );
}

function roomOf(file: string): string {
  if (file.startsWith("lib/db/embedded/")) return "lib/db/embedded";
  const [top = "", room = ""] = file.split("/");
  return top === "lib" ? `lib/${room.replace(/\.ts$/, "")}` : top;
}
