import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, inject, test } from "vitest";
import { whole } from "@/.ci/whole";
import { appUrl } from "@/lib/db/appUrl";
import { testOrganisation } from "@/lib/db/testing";
import { createChannel } from "@/lib/delivery/createChannel";
import { sql } from "@/lib/delivery/testing";
import { type Done, type Hour, type KillPoint, killPoints } from "@/lib/delivery/testYear";

/**
 * A year of two organisations, hour by hour, each looked at when it is due, on real processes that are killed, a receiver that is away, says no or hangs
 * up, and weeks without any server. Every report that is due must end delivered, failed or unknown, and none may come
 * twice.
 */

const hour = 3_600_000;
const first = Date.parse("2026-01-01T00:30:00Z");
const last = Date.parse("2027-01-02T12:30:00Z");
/** the receiver is away a whole Monday; six days with a Monday, which is longer than tries go on */
const away: [string, string][] = [
  ["2026-03-15T12:00:00Z", "2026-03-17T08:00:00Z"],
  ["2026-06-13T00:00:00Z", "2026-06-19T00:00:00Z"],
];
/** no server runs */
const off: [string, string][] = [["2026-08-05T00:00:00Z", "2026-08-27T00:00:00Z"]];
const during = (spans: [string, string][], time: number) =>
  spans.some(([from, to]) => time >= Date.parse(from) && time < Date.parse(to));

/** How often a server is killed at each point: to start another one takes most of this test. */
const deaths = whole ? 2 : 1;

const children = new Set<ChildProcess>();
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
});

test("a year: nothing is missed in silence, nothing comes twice", async () => {
  const random = seeded(20_260_101);
  const { ctxs, channels } = await firms();
  const orgs = ctxs.map(({ org }) => org);
  const counts: Record<string, number> = {};
  const count = (what: string) => {
    counts[what] = (counts[what] ?? 0) + 1;
  };

  // the receiver
  let now = first;
  let cutNext = false;
  let killNext: (() => void) | null = null;
  const taken: { id: string; at: number }[] = [];
  const refused: string[] = [];
  const server = createServer(async (request, response) => {
    for await (const _ of request);
    const id = String(request.headers["webhook-id"]);
    if (killNext) {
      taken.push({ id, at: now });
      killNext();
      killNext = null;
      count("killed while the receiver had it");
      return;
    }
    if (cutNext) {
      cutNext = false;
      taken.push({ id, at: now });
      count("cut off by the receiver");
      request.socket.destroy();
      return;
    }
    if (random() < 0.08) {
      refused.push(id);
      count("answered 503");
      response.writeHead(503).end();
      return;
    }
    taken.push({ id, at: now });
    response.writeHead(204).end();
  });
  const port = await listen(server, 0);

  // the servers: one at work, one that is ready to take over
  const start = () => newChild(port);
  let atWork = await start();
  let spare = start();
  const replace = async () => {
    atWork = await spare;
    spare = start();
  };

  const plan: (KillPoint | "receiving" | "anywhere")[] = shuffled(
    [...killPoints, "receiving" as const, "anywhere" as const, "anywhere" as const].flatMap((point) =>
      Array.from({ length: deaths }, () => point),
    ),
    random,
  );
  // when each is to be looked at again: as a worker, which finds a job when it is due, and not before
  const next = new Map(orgs.map((org) => [org, 0]));
  const awaited = new Set<string>();
  let rest = 0;
  for (let step = 0; now <= last; step++, now += hour) {
    if (during(off, now)) {
      count("hours without a server");
      continue;
    }
    if (during(away, now) && server.listening) await stopListening(server);
    else if (!during(away, now) && !server.listening) await listen(server, port);

    const due = orgs.filter((org) => (next.get(org) ?? 0) <= now);
    if (due.length === 0) continue;
    // else it is looked at to see whether anything has changed
    const eventful = due.some((org) => awaited.has(org));
    let wanted = step > rest ? plan[0] : undefined;
    if (eventful && wanted === "receiving" && server.listening) {
      const child = atWork;
      killNext = () => child.kill("SIGKILL");
    }
    if (eventful && wanted === undefined && random() < 0.05) cutNext = true;
    for (let again = true; again; ) {
      again = false;
      const kill = wanted !== "receiving" && wanted !== "anywhere" ? (wanted ?? null) : null;
      const message: Hour = { step, now: new Date(now).toISOString(), orgs: due, kill };
      const dying =
        eventful && wanted === "anywhere" ? setTimeout(() => atWork.kill("SIGKILL"), random() * 15) : null;
      // both at once, as two servers would
      const other: ChildProcess | null =
        eventful && kill === null && wanted === undefined ? await readyOf(spare) : null;
      const answers: (Done | null)[] = await Promise.all([
        ask(atWork, message),
        ...(other ? [ask(other, message)] : []),
      ]);
      if (other) count("hours with two servers at once");
      if (dying) clearTimeout(dying);
      const [answer] = answers;
      if (answer) {
        for (const [org, time] of Object.entries(answer.next)) {
          next.set(org, time);
          if (time < now + 6 * hour - 1_000) awaited.add(org);
          else awaited.delete(org);
        }
        continue;
      }
      count(`killed: ${wanted}`);
      plan.shift();
      wanted = undefined;
      rest = step + 24;
      await replace();
      again = true;
    }
  }
  // those that died last are found out
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  await ask(atWork, { step: -2, now: new Date(now).toISOString(), orgs, kill: null });
  for (const child of children) child.kill("SIGKILL");
  await stopListening(server);

  // what was to be expected, reckoned another way
  const rows = (
    await Promise.all(
      ctxs.map((ctx) =>
        sql(
          ctx,
          `select channel_id as channel, occasion, state, answer, attempts from delivery
             where organisation_id = $1::uuid`,
        ),
      ),
    )
  ).flat() as { channel: string; occasion: string; state: string; answer: string; attempts: number }[];
  const expected = channels.flatMap(({ id, zone }) =>
    expectedOccasions(zone).map((occasion) => `${id}.${occasion}`),
  );
  const idOf = ({ channel, occasion }: { channel: string; occasion: string }) => `${channel}.${occasion}`;
  expect(rows.map(idOf).sort()).toEqual(expected.sort());

  const times = new Map<string, number>();
  for (const { id } of taken) times.set(id, (times.get(id) ?? 0) + 1);
  const doubled = [...times].filter(([, count]) => count > 1);
  const states: Record<string, number> = {};
  const wrong: string[] = [];
  for (const row of rows) {
    const name = row.state === "failed" ? `failed: ${row.answer}` : row.state;
    states[name] = (states[name] ?? 0) + 1;
    const came = times.get(idOf(row)) ?? 0;
    const right =
      row.state === "delivered" ? came === 1 : row.state === "failed" ? came === 0 : row.state === "unknown";
    if (!right) wrong.push(`${idOf(row)} ${row.state} ${row.answer}: came ${came} times`);
  }
  const early = taken.filter(({ id, at }) => !isTime(id, at, channels));
  console.log("a year:", {
    occasions: rows.length,
    states,
    arrived: taken.length,
    refused: refused.length,
    ...counts,
  });

  expect(doubled).toEqual([]);
  expect(wrong).toEqual([]);
  expect(early).toEqual([]);
  // what was to be met with was met with
  for (const point of killPoints) expect(counts[`killed: ${point}`], point).toBe(deaths);
  expect(counts["killed: receiving"]).toBe(deaths);
  expect(counts["killed: anywhere"]).toBe(2 * deaths);
  expect(counts["cut off by the receiver"]).toBeGreaterThan(2);
  expect(counts["answered 503"]).toBeGreaterThan(5);
  expect(counts["hours with two servers at once"]).toBeGreaterThan(30);
  expect(counts["hours without a server"]).toBe(22 * 24);
  expect(states.delivered).toBeGreaterThan(150);
  // away for more than 48 hours; nobody there for three weeks
  const longAway = rows.filter(({ occasion }) => occasion === "2026-W24");
  expect(longAway.filter(({ state }) => state === "failed" || state === "unknown")).toHaveLength(
    channels.length,
  );
  expect(states["failed: refused"]).toBeGreaterThanOrEqual(channels.length - 2);
  expect(states["failed: missed"]).toBe(2 * channels.length);
  // away a whole Monday: all of that week's arrived all the same, later
  const late = taken.filter(({ id }) => id.endsWith("2026-W11"));
  expect(late.length).toBeGreaterThanOrEqual(1);
  expect(rows.filter(({ occasion, state }) => occasion === "2026-W11" && state === "failed")).toEqual([]);
  expect(late.every(({ at }) => at >= Date.parse("2026-03-17T08:00:00Z"))).toBe(true);
}, 900_000);

interface Channel {
  id: string;
  zone: string;
  hour: number;
}

async function firms() {
  const zones = ["America/New_York", "Asia/Shanghai"];
  const ctxs = [];
  const channels: Channel[] = [];
  for (const zone of zones) {
    const ctx = await testOrganisation({ timezone: zone, now: new Date(first) });
    ctxs.push(ctx);
    // one o'clock of the 1st of November 2026 comes twice in New York
    for (const each of [8, 1]) {
      const { id } = await createChannel(ctx, {
        kind: "webhook",
        name: `at ${each}`,
        url: "https://receiver.example/in",
        hour: each,
      });
      channels.push({ id, zone, hour: each });
    }
  }
  return { ctxs, channels };
}

function local(time: number, zone: string) {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    weekday: "short",
  }).formatToParts(new Date(time));
  return Object.fromEntries(parts.map(({ type, value }) => [type, value])) as Record<string, string>;
}

/** Every Monday and first of a month that began in the year, by looking at each day. */
function expectedOccasions(zone: string): string[] {
  const found: string[] = [];
  for (let time = first + 24 * hour; time <= last; time += 24 * hour) {
    const { year, month, day, weekday } = local(time, zone);
    const noon = new Date(`${year}-${month}-${day}T12:00:00Z`);
    if (weekday === "Mon") found.push(isoWeek(new Date(noon.getTime() - 24 * hour)));
    if (day === "01") found.push(new Date(noon.getTime() - 24 * hour).toISOString().slice(0, 7));
  }
  // of New York the first of January 2026 was still to come
  if (local(first, zone).year === "2025") found.push("2025-12");
  return [...new Set(found)];
}

/** ISO 8601: the week of its Thursday. */
function isoWeek(day: Date): string {
  const thursday = new Date(day.getTime() + (4 - (day.getUTCDay() || 7)) * 24 * hour);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * 24 * hour)) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}

/** Not before its Monday or first, nor before its hour on that day. */
function isTime(id: string, time: number, channels: Channel[]): boolean {
  const [channelId, occasion = ""] = id.split(".");
  const channel = channels.find((each) => each.id === channelId);
  if (!channel) return false;
  const { year, month, day, weekday, hour: clock } = local(time, channel.zone);
  const isFirstDay = occasion.includes("W") ? weekday === "Mon" : day === "01";
  const noon = new Date(`${year}-${month}-${day}T12:00:00Z`).getTime();
  if (isFirstDay && Number(clock) < channel.hour) return false;
  // the period has ended
  return occasion.includes("W")
    ? isoWeek(new Date(noon)) > occasion
    : new Date(noon).toISOString().slice(0, 7) > occasion;
}

async function newChild(port: number): Promise<ChildProcess> {
  const child = fork(
    new URL("./testYear.ts", import.meta.url).pathname,
    [appUrl(inject("databaseUrl")), String(port)],
    {
      execArgv: ["--import", "tsx"],
      env: { ...process.env, NODE_ENV: "test" },
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    },
  );
  children.add(child);
  child.once("exit", () => children.delete(child));
  await once(child, "message");
  return child;
}

/** What it answers, or null when it died over it. */
function ask(child: ChildProcess, message: Hour): Promise<Done | null> {
  return new Promise((resolve) => {
    const done = (answer: Done | null) => {
      child.off("message", heard);
      child.off("exit", died);
      resolve(answer);
    };
    const heard = (answer: unknown) => {
      if ((answer as Done).step === message.step) done(answer as Done);
    };
    const died = () => done(null);
    child.on("message", heard);
    child.on("exit", died);
    if (child.exitCode !== null || child.signalCode !== null) return done(null);
    child.send(message, () => {});
  });
}

/** The server that is ready, or null while it is starting. */
function readyOf(spare: Promise<ChildProcess>): Promise<ChildProcess | null> {
  return Promise.race([spare, new Promise<null>((resolve) => setTimeout(() => resolve(null), 1))]);
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

async function stopListening(server: Server): Promise<void> {
  server.closeAllConnections();
  if (server.listening) await new Promise((resolve) => server.close(resolve));
}

/** Mulberry32: the same numbers each time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffled<Item>(items: Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, by: random() }))
    .sort((a, b) => a.by - b.by)
    .map(({ item }) => item);
}
