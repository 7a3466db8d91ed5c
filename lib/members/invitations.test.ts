import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { listEntries } from "@/lib/audit/listEntries";
import { testOrganisation } from "@/lib/db/testing";
import { transaction } from "@/lib/db/transaction";
import type { Letter } from "@/lib/delivery/sendLetter";
import { createInvitation } from "@/lib/members/createInvitation";
import { findInvitation } from "@/lib/members/findInvitation";
import { join } from "@/lib/members/join";
import { listInvitations } from "@/lib/members/listInvitations";
import { revokeInvitation } from "@/lib/members/revokeInvitation";
import { logOf, testMember } from "@/lib/members/testMember";
import { listPeople } from "@/lib/tenancy/listPeople";
import { membership } from "@/lib/tenancy/organisations";
import { roles } from "@/lib/tenancy/permissions";

const newcomer = (email = `${randomUUID()}@example.test`) => ({
  name: "Grace",
  email,
  password: "correct horse battery",
});
const tokenOf = ({ path }: { path: string | null }) => path?.replace("/invite/", "") ?? "";
const address = () => randomUUID();

async function invited() {
  const ctx = await testOrganisation();
  const admin = await testMember(ctx, "admin");
  const invitation = await createInvitation(admin.ctx, { role: "manager" }, null);
  const enter = (who: Parameters<typeof join>[2] = newcomer(), now = ctx.now) =>
    join(ctx.db, tokenOf(invitation), who, now, address());
  return { ctx, admin, invitation, token: tokenOf(invitation), enter };
}

test("somebody new comes in by a link, once", async () => {
  const { ctx, admin, enter, token } = await invited();
  const { personId, organisation } = await enter();
  expect(organisation).toBe(ctx.slug);
  expect((await membership(ctx, personId))?.role).toBe("manager");
  await expect(enter()).rejects.toMatchObject({ code: "not-found" });
  expect(await findInvitation(ctx.db, token, ctx.now)).toBeNull();
  expect(await listInvitations(admin.ctx)).toEqual([]);
  const log = await logOf(ctx);
  expect(log).toContainEqual(expect.objectContaining({ action: "member.invited", by: admin.id }));
  expect(log).toContainEqual({ action: "member.joined", subject: `person:${personId}`, by: personId });
});

test("the log says from where somebody came in, and by which request", async () => {
  const { ctx, token } = await invited();
  const asking = { id: "the-request", address: "192.0.2.7" };
  await join(ctx.db, token, newcomer(), ctx.now, address(), asking);
  const { items } = await listEntries(ctx, { action: "member.joined" });
  expect(items).toMatchObject([{ request: asking.id, address: asking.address }]);
});

test("its secret is nowhere in the database", async () => {
  const { ctx, token } = await invited();
  const { rows } = await ctx.db.pool.query("select token_hash from directory_invitation");
  expect(JSON.stringify(rows)).not.toContain(token);
  const entries = await transaction(ctx, (tx) =>
    tx.auditEntry.findMany({ where: { organisationId: ctx.org } }),
  );
  expect(entries).not.toEqual([]);
  expect(JSON.stringify(entries)).not.toContain(token);
  expect(Buffer.from(token, "base64url")).toHaveLength(32);
});

test("of many who take one link at once, one comes in", async () => {
  const { ctx, enter } = await invited();
  const answers = await Promise.allSettled(Array.from({ length: 6 }, () => enter()));
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  // the admin and the one
  expect(await listPeople(ctx)).toHaveLength(2);
});

test("somebody with an account elsewhere comes in with it; a member already keeps the link", async () => {
  const { ctx, admin, enter, token } = await invited();
  const elsewhere = await testMember(await testOrganisation(), "owner");
  await expect(enter(admin)).rejects.toMatchObject({ code: "conflict" });
  expect(await findInvitation(ctx.db, token, ctx.now)).not.toBeNull();
  await enter(elsewhere);
  expect((await membership(ctx, elsewhere.id))?.role).toBe("manager");
});

test("a taken e-mail address makes no second account and leaves the link open", async () => {
  const { ctx, enter, token } = await invited();
  const known = await testMember(await testOrganisation(), "viewer");
  await expect(enter(newcomer(known.email.toUpperCase()))).rejects.toMatchObject({ code: "conflict" });
  expect(await findInvitation(ctx.db, token, ctx.now)).not.toBeNull();
});

test("after seven days, or once it is revoked, it is none", async () => {
  const { ctx, admin, invitation, token, enter } = await invited();
  const later = new Date(ctx.now.getTime() + 7 * 86_400_000);
  expect(await findInvitation(ctx.db, token, new Date(later.getTime() - 1))).not.toBeNull();
  expect(await findInvitation(ctx.db, token, later)).toBeNull();
  await expect(enter(newcomer(), later)).rejects.toMatchObject({ code: "not-found" });
  await revokeInvitation(admin.ctx, invitation.id);
  await expect(enter()).rejects.toMatchObject({ code: "not-found" });
  await expect(revokeInvitation(admin.ctx, invitation.id)).rejects.toMatchObject({ code: "not-found" });
  expect((await logOf(ctx)).map(({ action }) => action)).toContain("invitation.revoked");
});

test.each(["", "nonsense", "0".repeat(43)])("no invitation is called %j", async (token) => {
  const ctx = await testOrganisation();
  expect(await findInvitation(ctx.db, token, ctx.now)).toBeNull();
});

test("nobody invites to a role above their own, and below admin nobody invites", async () => {
  const ctx = await testOrganisation();
  for (const own of roles) {
    const { ctx: as } = await testMember(ctx, own);
    for (const role of roles) {
      const made = createInvitation(as, { role }, null);
      const may = roles.indexOf(own) >= 2 && roles.indexOf(role) <= roles.indexOf(own);
      if (may) expect((await made).role).toBe(role);
      else await expect(made, `${own} to ${role}`).rejects.toMatchObject({ code: "forbidden" });
    }
  }
});

test("another organisation neither sees nor revokes it", async () => {
  const { ctx, invitation } = await invited();
  const stranger = await testMember(await testOrganisation(), "owner");
  expect(await listInvitations(stranger.ctx)).toEqual([]);
  await expect(revokeInvitation(stranger.ctx, invitation.id)).rejects.toMatchObject({ code: "not-found" });
  expect(await listInvitations(ctx)).toHaveLength(1);
});

test("by mail: the link is in the mail alone, and for that address alone", async () => {
  const ctx = await testOrganisation();
  const admin = await testMember(ctx, "admin");
  const letters: Letter[] = [];
  const post = async (letter: Letter) => letters.push(letter) > 0;
  const email = `${randomUUID()}@Example.test`;
  const made = await createInvitation(admin.ctx, { role: "viewer", email, language: "zh" }, post);
  expect(made.path).toBeNull();
  expect(letters).toMatchObject([{ to: email.toLowerCase() }]);
  expect(letters[0]?.subject).toContain(ctx.marker);
  const token = /\/invite\/([\w-]{43})$/.exec(letters[0]?.paragraphs[1] ?? "")?.[1] ?? "";
  const enter = (who: Parameters<typeof join>[2]) => join(ctx.db, token, who, ctx.now, address());
  await expect(enter(newcomer())).rejects.toMatchObject({ code: "forbidden" });
  const other = await testMember(await testOrganisation(), "viewer");
  await expect(enter(other)).rejects.toMatchObject({ code: "forbidden" });
  const { personId } = await enter(newcomer(email));
  expect((await listPeople(ctx)).map(({ id }) => id)).toContain(personId);
});

test("what no server mails is said, and leaves nothing open", async () => {
  const ctx = await testOrganisation();
  const admin = await testMember(ctx, "admin");
  const input = { role: "viewer", email: "grace@example.test" } as const;
  await expect(createInvitation(admin.ctx, input, null)).rejects.toMatchObject({ code: "conflict" });
  await expect(createInvitation(admin.ctx, input, async () => false)).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await listInvitations(admin.ctx)).toEqual([]);
});
