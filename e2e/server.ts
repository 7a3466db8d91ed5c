import { chmod, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { signUp } from "@/lib/auth/signUp";
import { appUrl } from "@/lib/db/appUrl";
import { openDatabase } from "@/lib/db/database";
import { removeEmbedded } from "@/lib/db/embedded/removeEmbedded";
import { startEmbedded } from "@/lib/db/embedded/startEmbedded";
import { addMember } from "@/lib/tenancy/addMember";
import { organisationBySlug } from "@/lib/tenancy/organisations";
import { command } from "./command";
import { makeOrganisation } from "./makeOrganisation";
import { startServer } from "./startServer";
import { waitingImport } from "./waitingImport";
import { withChromium } from "./withChromium";
import "./world";

/**
 * One production server for a run of browser and HTTP tests, on an embedded PostgreSQL in a folder that goes with the
 * run; three organisations, the sample firm, an empty one; and one browser.
 */
export default async function server(project: TestProject): Promise<() => Promise<void>> {
  const ends: (() => Promise<unknown>)[] = [];
  const end = async () => {
    for (const step of ends.reverse()) await step();
  };
  try {
    const dataFolder = await mkdtemp(join(tmpdir(), "handover-e2e-"));
    ends.push(() => removeEmbedded(dataFolder));
    // the account that the database runs as must reach the folder when root starts it
    await chmod(dataFolder, 0o711);
    const log = join(dataFolder, "server.log");
    const { url: ownerUrl, release } = await startEmbedded(dataFolder);
    ends.push(release);
    // the limits of requests have tests of their own
    const limits = {
      RATE_LIMIT_REQUESTS: "1000000",
      RATE_LIMIT_EVENTS: "1000000000",
      RATE_LIMIT_VISITORS: "1000000",
    };
    const { url, stop } = await startServer({ HANDOVER_DATA: dataFolder, ...limits }, log);
    ends.push(stop);
    const db = await openDatabase(appUrl(ownerUrl), 4);
    ends.push(() => db.close());
    const browser = await withChromium((options) => chromium.launchServer({ ...options, host: "127.0.0.1" }));
    ends.push(() => browser.close());

    const place = { url, db };
    const owned = await makeOrganisation(place, "Lantern");
    const newcomer = { name: "new", email: "new@empty.example", password: "nothing has come yet" };
    const [sample, stranger, scratch, { organisation: empty }] = await Promise.all([
      made(dataFolder, "sample", "--public", "--org", owned.slug, "--json"),
      makeOrganisation(place, "Harbour"),
      makeOrganisation(place, "Scratch"),
      signUp(db, { ...newcomer, organisation: "Nothing yet" }, new Date(), null),
    ]);
    let importId = "";
    for (const slug of [sample, empty]) {
      const org = (await organisationBySlug(db, slug)) ?? "";
      const ctx = { org, db, now: new Date(), actor: { kind: "command", id: "tests" } as const };
      await addMember(ctx, owned.people.owner.id, "owner");
      if (slug === sample) importId = await waitingImport(ctx, "tickets");
    }
    const { cookie } = owned.people.owner;
    const listed = await fetch(`${url}/api/v1/cases?limit=1&state=closed`, {
      headers: { cookie, "x-organisation": sample },
    });
    const { items } = (await listed.json()) as { items: [{ process: string; case: string }] };
    const none = { keyId: "", hookId: "", handoverId: "", actionId: "", shareId: "", confirmationId: "" };
    const nobody = { invitationId: "", inviteToken: "", memberId: "" };
    const sampleThings = {
      slug: sample,
      ...items[0],
      ...none,
      channelId: "",
      shareToken: "",
      importId,
      ...nobody,
    };
    project.provide("world", {
      ...{ url, ownerUrl, dataFolder, log, browser: browser.wsEndpoint() },
      ...{ owned, stranger, scratch, sample, sampleThings, empty },
    });
    return end;
  } catch (error) {
    await end();
    throw error;
  }
}

/** Runs a command that makes an organisation. @returns its slug */
async function made(dataFolder: string, ...parameters: string[]): Promise<string> {
  const { code, stdout, stderr } = await command({ HANDOVER_DATA: dataFolder }, ...parameters);
  if (code !== 0) throw new Error(`${parameters[0]} ended with ${code}: ${stderr}`);
  return (JSON.parse(stdout) as { organisation: string }).organisation;
}
