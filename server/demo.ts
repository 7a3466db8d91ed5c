import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { signUp } from "@/lib/auth/signUp";
import { connection } from "@/lib/db/connection";
import type { Database } from "@/lib/db/database";
import { env } from "@/lib/env";
import { createSample } from "@/lib/sample/createSample";
import { openToVisitors } from "@/lib/sample/openToVisitors";
import { addMember } from "@/lib/tenancy/addMember";
import type { Ctx } from "@/lib/tenancy/ctx";
import { organisationBySlug } from "@/lib/tenancy/organisations";
import { publicSlug } from "@/lib/tenancy/publicSlug";
import { orExit } from "@/server/orExit";
import { start } from "@/server/start";

/**
 * `npm run demo`: builds the pages if they are not built, brings the sample firm up and says where it is and how to
 * sign in. Running it again finds what is there.
 */
async function demo(): Promise<void> {
  if (!existsSync(".next/BUILD_ID")) {
    say("Building the pages (once, about a minute) …");
    execFileSync(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
      stdio: ["ignore", "ignore", "inherit"],
    });
  }
  say("Starting the database …");
  const account = await demoAccount();
  const { url } = await start({ dev: false });
  say(
    "",
    "  Handover is running with the sample firm.",
    "",
    `  open      ${url}/${account.sample}   (everybody may look; no account needed)`,
    `  e-mail    ${account.email}`,
    `  password  ${account.password}`,
    "",
    `  ${account.own} is an empty organisation of the same account, for events of your own.`,
    "  Ctrl-C stops it; it keeps its data in HANDOVER_DATA.",
    "",
  );
}

interface Account {
  email: string;
  password: string;
  /** slugs of the sample firm, and of an organisation of its own */
  sample: string;
  own: string;
}

/** The account made at the first run, kept in HANDOVER_DATA/demo.json, readable by its owner only. */
async function demoAccount(): Promise<Account> {
  const { HANDOVER_DATA } = env();
  const file = join(HANDOVER_DATA, "demo.json");
  const database = await connection();
  const kept = await readFile(file, "utf8").then(
    (text) => JSON.parse(text) as Account,
    () => null,
  );
  const found = await keptSample(database, kept);
  if (kept && found) return keep(file, { ...kept, sample: publicSlug });

  const now = new Date();
  const email = `owner-${randomBytes(3).toString("hex")}@demo.example`;
  const password = randomBytes(9).toString("base64url");
  const person = await signUp(
    database,
    { name: "Demo", email, password, organisation: "My firm", timezone: "Asia/Shanghai", currency: "CNY" },
    now,
    null,
  );
  await addMember(found ?? (await loadSample(database, now)), person.personId, "viewer");
  return keep(file, { email, password, sample: publicSlug, own: person.organisation });
}

/** The sample firm that is there, where everybody may look at it: an older demo's was at an address of its own. */
async function keptSample(db: Database, kept: Account | null): Promise<Ctx | null> {
  for (const slug of [publicSlug, kept?.sample ?? publicSlug]) {
    const org = await organisationBySlug(db, slug);
    if (org === null) continue;
    const ctx: Ctx = { org, db, now: new Date(), actor: { kind: "command", id: "demo" } };
    await openToVisitors(ctx);
    return ctx;
  }
  return null;
}

async function loadSample(db: Database, now: Date): Promise<Ctx> {
  say("Loading the sample firm …");
  const began = performance.now();
  const { ctx, events } = await createSample(db, now, "en");
  await openToVisitors(ctx);
  say(`${events.toLocaleString("en")} events in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return ctx;
}

async function keep(file: string, account: Account): Promise<Account> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(account), { mode: 0o600 });
  return account;
}

function say(...lines: string[]): void {
  process.stdout.write(`${lines.join("\n")}\n`);
}

await orExit(demo);
