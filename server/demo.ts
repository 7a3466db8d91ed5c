import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { signUp } from "@/lib/auth/signUp";
import { connection } from "@/lib/db/connection";
import { env } from "@/lib/env";
import { createSample } from "@/lib/sample/createSample";
import { addMember } from "@/lib/tenancy/addMember";
import { organisationBySlug } from "@/lib/tenancy/organisations";
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
    `  open      ${url}/${account.sample}`,
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
  if (kept && (await organisationBySlug(database, kept.sample))) return kept;

  const now = new Date();
  const email = `owner-${randomBytes(3).toString("hex")}@demo.example`;
  const password = randomBytes(9).toString("base64url");
  const person = await signUp(
    database,
    { name: "Demo", email, password, organisation: "My firm", timezone: "Asia/Shanghai", currency: "CNY" },
    now,
    null,
  );
  say("Loading the sample firm …");
  const began = performance.now();
  const sample = await createSample(database, now, "en");
  await addMember(sample.ctx, person.personId, "viewer");
  say(`${sample.events.toLocaleString("en")} events in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  const account = { email, password, sample: sample.slug, own: person.organisation };
  await mkdir(HANDOVER_DATA, { recursive: true });
  await writeFile(file, JSON.stringify(account), { mode: 0o600 });
  return account;
}

function say(...lines: string[]): void {
  process.stdout.write(`${lines.join("\n")}\n`);
}

await orExit(demo);
