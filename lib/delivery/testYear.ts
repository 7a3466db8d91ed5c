/**
 * For the simulated year: a server's process that delivers what is due at the hour it is told, and dies where it is told.
 * node --import tsx lib/delivery/testYear.ts <database> <port of the receiver>; the hours come as messages.
 */
import pg from "pg";
import type { Database } from "@/lib/db/database";
import type { Channels } from "@/lib/delivery/channel";
import { webhook } from "@/lib/delivery/channels/webhook";
import { deliverDue } from "@/lib/delivery/deliverDue";
import { everywhere, message } from "@/lib/delivery/testing";
import { post } from "@/lib/outgoing/post";
import type { Ctx } from "@/lib/tenancy/ctx";

/** Where a server is killed: by itself, so that it is exactly there. */
export const killPoints = [
  "planning",
  "composing",
  "claiming",
  "claimed",
  "answered",
  "recording",
  "recorded",
] as const;
export type KillPoint = (typeof killPoints)[number];

export interface Hour {
  step: number;
  now: string;
  orgs: string[];
  kill: KillPoint | null;
}

export interface Done {
  step: number;
  /** when each organisation is to be looked at again, in milliseconds since 1970 */
  next: Record<string, number>;
}

let armed: KillPoint | null = null;

function reach(point: KillPoint): void {
  if (armed === point) process.kill(process.pid, "SIGKILL");
}

if (import.meta.filename === process.argv[1]) await serve(process.argv[2] ?? "", Number(process.argv[3]));

async function serve(databaseUrl: string, port: number): Promise<void> {
  watchStatements();
  // without what only pages need: servers start often in that year
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
  pool.on("error", () => {});
  const db = { pool } as unknown as Database;
  const local = post({ allowPrivate: true, timeout: 3_000 });
  const hook = webhook((url, body, headers) =>
    local(`http://127.0.0.1:${port}${new URL(url).pathname}`, body, headers),
  );
  const channels: Channels = everywhere(async (text, to) => {
    reach("claimed");
    const outcome = await hook(text, to);
    reach("answered");
    return outcome;
  });
  const compose = async () => {
    reach("composing");
    return message;
  };
  process.on("message", async ({ step, now, orgs, kill }: Hour) => {
    armed = kill;
    const ends = await Promise.all(
      orgs.map((org) => {
        const ctx: Ctx = { org, db, now: new Date(now), actor: { kind: "command", id: "year" } };
        return deliverDue(ctx, { compose, channels, patience: 1 });
      }),
    );
    const next = Object.fromEntries(orgs.map((org, place) => [org, ends[place]?.getTime() ?? 0]));
    process.send?.({ step, next } satisfies Done);
  });
  process.send?.({ step: -1, next: {} } satisfies Done);
}

/** Says which statement a connection has run, and which transaction it is about to end or has ended. */
function watchStatements(): void {
  type Query = (this: object, ...parameters: unknown[]) => unknown;
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const original = prototype.query;
  const within = new WeakMap<object, "claim" | "record">();
  prototype.query = function (...parameters) {
    const [asked] = parameters;
    const text = typeof asked === "string" ? asked : ((asked as { text?: string }).text ?? "");
    const mark = within.get(this);
    if (text === "commit" && mark === "claim") reach("claiming");
    if (text === "commit" && mark === "record") reach("recording");
    const answer = original.apply(this, parameters);
    if (!(answer instanceof Promise)) return answer;
    return answer.then((result) => {
      if (text.includes("insert into delivery ")) reach("planning");
      if (text.includes("set state = 'sending'")) within.set(this, "claim");
      else if (text.includes("set state = $5::text")) within.set(this, "record");
      else if (text === "commit") {
        within.delete(this);
        if (mark === "record") reach("recorded");
      }
      return result;
    });
  };
}
