import { randomBytes, randomUUID } from "node:crypto";
import { createKey } from "@/lib/auth/createKey";
import { hashPassword } from "@/lib/auth/password";
import { signUp } from "@/lib/auth/signUp";
import type { Database } from "@/lib/db/database";
import { statements } from "@/lib/db/statements";
import { addMember } from "@/lib/tenancy/addMember";
import { type Ctx, type Scope, scopes } from "@/lib/tenancy/ctx";
import { type Role, roles } from "@/lib/tenancy/permissions";
import { firmEvents } from "./firmEvents";
import { signIn } from "./signIn";
import { waitingImport } from "./waitingImport";
import type { Organisation, Person } from "./world";

/**
 * An organisation with a person of every role, a key of every scope and a few events. All that it holds carries its
 * token.
 */
export async function makeOrganisation(
  { url, db }: { url: string; db: Database },
  name: string,
): Promise<Organisation> {
  const token = `qv${randomBytes(5).toString("hex")}`;
  const owner = { email: `owner@${token}.example`, password: `owner of ${token}` };
  const { org, organisation: slug } = await signUp(
    db,
    {
      ...owner,
      ...{ name: "owner", organisation: `${name} ${token}`, timezone: "Asia/Shanghai", currency: "CNY" },
    },
    new Date(),
    null,
  );
  const ctx: Ctx = { org, db, now: new Date(), actor: { kind: "command", id: "tests" } };

  const key = async (name: string, scope: Scope) =>
    createKey(ctx, { name: `${name} ${token}`, scopes: [scope] });
  const made = {} as Record<Scope, Awaited<ReturnType<typeof key>>>;
  for (const scope of scopes) made[scope] = await key(scope, scope);
  const keys = Object.fromEntries(scopes.map((scope) => [scope, made[scope].key])) as Organisation["keys"];
  const spare = await key("spare", "kpis:read");

  const process = `process-${token}`;
  // what an admin or the command line brings, managers do not look into
  const writer = { kind: "key", id: made["events:write"].id, scopes: ["events:write"] } as const;
  const importId = await waitingImport(
    { ...ctx, actor: { ...writer, scopes: [...writer.scopes] } },
    `file-${token}`,
  );
  const make = async (path: string, body: object) => (await post(url, keys.admin, path, body)).id;
  const hookId = await make("/api/v1/hooks", { name: `hook ${token}`, source: `source-${token}` });
  const caseName = `case-${token}`;
  await send(url, keys["events:write"], [
    ...firmEvents(token, process, caseName, new Date()),
    { id: `refused-${token}`, source: `source-${token}`, type: "case.closed", time: "yesterday", data: {} },
  ]);
  const handoverId = await make("/api/v1/handovers", {
    ...{ process, channel: `channel-${token}`, from: "people", to: "with_review" },
  });
  const confirmationId = await make("/api/v1/roadmap/confirmations", {
    ...{ criterion: "writtenBack", note: `see ${token}` },
  });
  const actionId = await make("/api/v1/reports/2026-W03/actions", { title: `action ${token}`, process });
  const shareId = await make("/api/v1/reports/2026-W03/shares", { days: 7 });
  // another one, which nobody ends
  const share = await post(url, keys.admin, "/api/v1/reports/2026-W03/shares", { days: 7 });
  const shareToken = share.path.replace("/shared/", "");
  const invitationId = await make("/api/v1/invitations", { role: "viewer" });
  const inviteToken = (await post(url, keys.admin, "/api/v1/invitations", { role: "viewer" })).path.replace(
    "/invite/",
    "",
  );
  const memberId = await member(ctx, token);
  const channelId = await makeChannel(ctx, make, token);
  const ids = {
    keyId: spare.id,
    hookId,
    importId,
    handoverId,
    confirmationId,
    actionId,
    channelId,
    shareId,
    shareToken,
    invitationId,
    inviteToken,
    memberId,
  };
  const things = { slug, process, case: caseName, ...ids };

  const people = {} as Organisation["people"];
  for (const role of roles) {
    const known = role === "owner" ? owner : await person(ctx, token, role);
    const cookie = await signIn(url, known);
    if (cookie === null) throw new Error(`${known.email} could not sign in.`);
    const { id } = await db.prisma.person.findUniqueOrThrow({ where: { email: known.email } });
    people[role] = { ...known, id, cookie };
  }
  return { ...things, org, token, keys, people };
}

/** Makes something as an admin. */
async function post(url: string, key: string, path: string, body: object): Promise<Made> {
  const answer = await fetch(`${url}${path}`, {
    method: "POST",
    headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  const made = (await answer.json()) as Partial<Made>;
  if (made.id === undefined) throw new Error(`${path} made nothing: ${answer.status}`);
  return { path: "", ...made, id: made.id };
}

interface Made {
  id: string;
  /** of a link: where it leads */
  path: string;
}

/** A channel, and a report that did not arrive there. */
async function makeChannel(
  ctx: Ctx,
  make: (path: string, body: object) => Promise<string>,
  token: string,
): Promise<string> {
  const id = await make("/api/v1/channels", {
    ...{ kind: "webhook", name: `channel ${token}`, url: `https://receiver.invalid/${token}` },
    ...{ weekly: false, monthly: false },
  });
  const sql = `
    insert into delivery (organisation_id, channel_id, occasion, state, attempts, planned_at, due_at, ended_at, answer)
    values ($1::uuid, $2::uuid, '2026-W01', 'failed', 1, $3::timestamptz, $3::timestamptz, $3::timestamptz, 'http:404')`;
  await statements(ctx, (run) => run(sql, [ctx.org, id, ctx.now]));
  return id;
}

async function send(url: string, key: string, events: object[]): Promise<void> {
  const answer = await fetch(`${url}/api/v1/events`, {
    method: "POST",
    headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json" },
    body: JSON.stringify(events),
  });
  const { accepted, rejected, errors } = (await answer.json()) as Record<string, unknown>;
  if (accepted !== events.length - 1 || rejected !== 1)
    throw new Error(`Not stored: ${JSON.stringify(errors)}`);
}

/** Somebody who has no password, and can be taken out. */
async function member(ctx: Ctx, token: string): Promise<string> {
  const id = randomUUID();
  await ctx.db.prisma.person.create({
    data: {
      id,
      email: `member@${token}.example`,
      name: `member ${token}`,
      passwordHash: "none",
      createdAt: ctx.now,
    },
  });
  await addMember(ctx, id, "viewer");
  return id;
}

async function person(ctx: Ctx, token: string, role: Role): Promise<Pick<Person, "email" | "password">> {
  const email = `${role}@${token}.example`;
  const password = `${role} of ${token}`;
  const { id } = await ctx.db.prisma.person.create({
    data: {
      id: randomUUID(),
      email,
      name: `${role} ${token}`,
      passwordHash: await hashPassword(password),
      createdAt: ctx.now,
    },
  });
  await addMember(ctx, id, role);
  return { email, password };
}
