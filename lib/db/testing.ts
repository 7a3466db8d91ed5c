import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import { appUrl } from "@/lib/db/appUrl";
import { type Database, openDatabase } from "@/lib/db/database";
import { perProcess } from "@/lib/db/perProcess";
import type { Actor, Ctx } from "@/lib/tenancy/ctx";
import type { NewOrganisation } from "@/lib/tenancy/newOrganisation";
import { createOrganisation } from "@/lib/tenancy/organisations";

/**
 * The tests' database, as the role `handover_app`: the one that `connection()` gives too, so that a route handler
 * called in a test meets it. One pool a test file's process; nobody has to close it.
 */
export function testDatabase(): Promise<Database> {
  const held = perProcess<{ database?: Promise<Database> }>("connection", () => ({}));
  held.database ??= openDatabase(appUrl(inject("databaseUrl")), 10);
  return held.database;
}

/** Connection string of the tables' owner, for what `handover_app` may not do (row-level security binds it too). */
export function ownerUrl(): string {
  return inject("databaseUrl");
}

/** The same of the database with the plain schema, as the migrations make it, for tests of the catalogue: it is empty. */
export function plainUrl(): string {
  return inject("plainUrl");
}

export interface TestOrganisation extends Ctx {
  slug: string;
  /** in the organisation's name and nowhere else: must never appear in what another organisation is shown */
  marker: string;
}

/**
 * A fresh organisation (Asia/Shanghai, CNY), as the context of a command; with `actor`, as somebody else.
 * `as(testOrganisation, actor)` gives the same organisation through other eyes.
 */
export async function testOrganisation(
  overrides: Partial<NewOrganisation> & { now?: Date; actor?: Actor } = {},
): Promise<TestOrganisation> {
  return newOrganisationIn(await testDatabase(), overrides);
}

/** The same, in a database of the test's own. */
export async function newOrganisationIn(
  db: Database,
  overrides: Partial<NewOrganisation> & { now?: Date; actor?: Actor } = {},
): Promise<TestOrganisation> {
  const { now = new Date(), actor = { kind: "command", id: "test" }, ...settings } = overrides;
  const marker = `Marker-${randomUUID()}`;
  const { org, slug } = await createOrganisation(db, now, {
    name: marker,
    slug: `test-${randomUUID().slice(0, 18)}`,
    timezone: "Asia/Shanghai",
    currency: "CNY",
    ...settings,
  });
  return { org, slug, marker, actor, db, now };
}

/** The same organisation, acted in by somebody else. */
export function as<C extends Ctx>(ctx: C, actor: Actor): C {
  return { ...ctx, actor };
}
