import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { createKey } from "@/lib/auth/createKey";
import { revokeKey } from "@/lib/auth/revokeKey";
import { as, testOrganisation } from "@/lib/db/testing";
import { changeRole } from "@/lib/members/changeRole";
import { createInvitation } from "@/lib/members/createInvitation";
import { leave } from "@/lib/members/leave";
import { listInvitations } from "@/lib/members/listInvitations";
import { removeMember } from "@/lib/members/removeMember";
import { givePassword, logOf, testMember } from "@/lib/members/testMember";
import { transferOwnership } from "@/lib/members/transferOwnership";
import { listPeople } from "@/lib/tenancy/listPeople";
import { membership, organisationsOfPerson } from "@/lib/tenancy/organisations";
import { type Role, roles } from "@/lib/tenancy/permissions";

const rolesOf = async (ctx: Awaited<ReturnType<typeof testOrganisation>>) =>
  Object.fromEntries((await listPeople(ctx)).map(({ id, role }) => [id, role]));

test("a role is changed from the next request on, and the log says by whom", async () => {
  const ctx = await testOrganisation();
  const [admin, viewer] = [await testMember(ctx, "admin"), await testMember(ctx, "viewer")];
  await changeRole(admin.ctx, viewer.id, { role: "manager" });
  expect((await membership(ctx, viewer.id))?.role).toBe("manager");
  expect(await logOf(ctx)).toContainEqual({
    action: "member.role_changed",
    subject: `person:${viewer.id}`,
    by: admin.id,
  });
});

/** Whether an actor of a role may give a member of a role another one: up to their own, and to nobody above. */
const mayChange = (own: Role, of: Role, to: Role) =>
  roles.indexOf(own) >= 2 &&
  roles.indexOf(of) <= roles.indexOf(own) &&
  roles.indexOf(to) <= roles.indexOf(own);

test.each(roles)("as %s: no member of a higher role, no role above the own", async (own) => {
  const ctx = await testOrganisation();
  await testMember(ctx, "owner");
  const actor = await testMember(ctx, own);
  for (const of of roles) {
    for (const to of roles) {
      const target = await testMember(ctx, of);
      const changed = await changeRole(actor.ctx, target.id, { role: to }).then(
        () => true,
        (error) => {
          expect(error).toMatchObject({ code: "forbidden" });
          return false;
        },
      );
      expect(changed, `${own}: ${of} to ${to}`).toBe(mayChange(own, of, to));
      expect((await rolesOf(ctx))[target.id]).toBe(changed ? to : of);
    }
  }
});

test.each(roles)("as %s: whom one may take out", async (own) => {
  const ctx = await testOrganisation();
  await testMember(ctx, "owner");
  const actor = await testMember(ctx, own);
  for (const of of roles) {
    const target = await testMember(ctx, of);
    const removal = removeMember(actor.ctx, target.id);
    if (mayChange(own, of, "viewer")) await removal;
    else await expect(removal).rejects.toMatchObject({ code: "forbidden" });
    expect(target.id in (await rolesOf(ctx))).toBe(!mayChange(own, of, "viewer"));
  }
});

test("who was taken out finds that the organisation does not exist, and keeps the others", async () => {
  const [ctx, elsewhere] = [await testOrganisation(), await testOrganisation()];
  const [owner, gone] = [await testMember(ctx, "owner"), await testMember(ctx, "manager")];
  await elsewhere.db.prisma.directoryMember.create({
    data: { personId: gone.id, organisationId: elsewhere.org },
  });
  await removeMember(owner.ctx, gone.id);
  expect(await membership(ctx, gone.id)).toBeNull();
  expect(await organisationsOfPerson(ctx.db, gone.id, ctx.now)).toEqual([]);
  const kept = await ctx.db.prisma.directoryMember.findMany({ where: { personId: gone.id } });
  expect(kept.map(({ organisationId }) => organisationId)).toEqual([elsewhere.org]);
  expect(await logOf(ctx)).toContainEqual({
    action: "member.removed",
    subject: `person:${gone.id}`,
    by: owner.id,
  });
  await expect(removeMember(owner.ctx, gone.id)).rejects.toMatchObject({ code: "not-found" });
});

test("members of another organisation, and ids that are none, do not exist", async () => {
  const [ctx, other] = [await testOrganisation(), await testOrganisation()];
  const [owner, theirs] = [await testMember(ctx, "owner"), await testMember(other, "viewer")];
  for (const id of [theirs.id, randomUUID(), "nobody", "' or 1=1"]) {
    await expect(removeMember(owner.ctx, id)).rejects.toMatchObject({ code: "not-found" });
    await expect(changeRole(owner.ctx, id, { role: "admin" })).rejects.toMatchObject({ code: "not-found" });
  }
  expect(await rolesOf(other)).toEqual({ [theirs.id]: "viewer" });
});

test("the last owner stays: neither demoted, nor taken out, nor leaving", async () => {
  const ctx = await testOrganisation();
  const owner = await testMember(ctx, "owner");
  const conflict = { code: "conflict" };
  await expect(changeRole(owner.ctx, owner.id, { role: "admin" })).rejects.toMatchObject(conflict);
  await expect(removeMember(owner.ctx, owner.id)).rejects.toMatchObject(conflict);
  await expect(removeMember(ctx, owner.id)).rejects.toMatchObject(conflict);
  await expect(leave(owner.ctx, { organisation: ctx.slug })).rejects.toMatchObject(conflict);
  const second = await testMember(ctx, "owner");
  await leave(owner.ctx, { organisation: ctx.slug });
  expect(await rolesOf(ctx)).toEqual({ [second.id]: "owner" });
});

test("of two owners who take each other out at once, one stays", async () => {
  for (let round = 0; round < 5; round++) {
    const ctx = await testOrganisation();
    const [a, b] = [await testMember(ctx, "owner"), await testMember(ctx, "owner")];
    await Promise.allSettled([removeMember(a.ctx, b.id), changeRole(b.ctx, a.id, { role: "viewer" })]);
    expect(Object.values(await rolesOf(ctx)).filter((role) => role === "owner")).toHaveLength(1);
  }
});

test("whose role has just been taken away acts by the one they have", async () => {
  const ctx = await testOrganisation();
  const [owner, admin, viewer] = await Promise.all(
    (["owner", "admin", "viewer"] as const).map((role) => testMember(ctx, role)),
  );
  if (!owner || !admin || !viewer) throw new Error();
  await changeRole(owner.ctx, admin.id, { role: "manager" });
  // the request came while they were an admin
  await expect(removeMember(admin.ctx, viewer.id)).rejects.toMatchObject({ code: "forbidden" });
  await removeMember(owner.ctx, admin.id);
  await expect(removeMember(admin.ctx, viewer.id)).rejects.toMatchObject({ code: "not-found" });
});

test("who has just lost the role, or the membership, invites nobody", async () => {
  const ctx = await testOrganisation();
  const [owner, admin] = [await testMember(ctx, "owner"), await testMember(ctx, "admin")];
  await changeRole(owner.ctx, admin.id, { role: "viewer" });
  await expect(createInvitation(admin.ctx, { role: "admin" }, null)).rejects.toMatchObject({
    code: "forbidden",
  });
  await removeMember(owner.ctx, admin.id);
  await expect(createInvitation(admin.ctx, { role: "viewer" }, null)).rejects.toMatchObject({
    code: "not-found",
  });
  expect(await listInvitations(owner.ctx)).toEqual([]);
});

test("anybody leaves, by naming the organisation", async () => {
  const ctx = await testOrganisation();
  const viewer = await testMember(ctx, "viewer");
  await expect(leave(viewer.ctx, { organisation: "another" })).rejects.toMatchObject({ code: "invalid" });
  await leave(viewer.ctx, { organisation: ctx.slug });
  expect(await rolesOf(ctx)).toEqual({});
  expect(await logOf(ctx)).toContainEqual({
    action: "member.left",
    subject: `person:${viewer.id}`,
    by: viewer.id,
  });
});

test("the ownership is handed over with the password, to a member, by an owner", async () => {
  const [ctx, other] = [await testOrganisation(), await testOrganisation()];
  const [owner, next] = [await testMember(ctx, "owner"), await testMember(ctx, "viewer")];
  const stranger = await testMember(other, "viewer");
  const password = "correct horse battery";
  await givePassword(ctx, owner.id, password);
  const over = (person: string, typed = password) =>
    transferOwnership(owner.ctx, { person, password: typed });
  await expect(over(next.id, "wrong")).rejects.toMatchObject({
    code: "invalid",
    details: { errors: [{ pointer: "/password" }] },
  });
  await expect(over(owner.id)).rejects.toMatchObject({ code: "invalid" });
  await expect(over(stranger.id)).rejects.toMatchObject({ code: "not-found" });
  await expect(transferOwnership(next.ctx, { person: owner.id, password })).rejects.toMatchObject({
    code: "forbidden",
  });
  await over(next.id);
  expect(await rolesOf(ctx)).toEqual({ [owner.id]: "admin", [next.id]: "owner" });
  expect(await logOf(ctx)).toContainEqual({
    action: "ownership.transferred",
    subject: `person:${next.id}`,
    by: owner.id,
  });
  await expect(over(next.id)).rejects.toMatchObject({ code: "forbidden" });
});

test("the password cannot be tried out by somebody at an open session", async () => {
  const ctx = await testOrganisation();
  const [owner, next] = [await testMember(ctx, "owner"), await testMember(ctx, "viewer")];
  await givePassword(ctx, owner.id, "correct horse battery");
  const guess = (password: string) => transferOwnership(owner.ctx, { person: next.id, password });
  for (let n = 0; n < 10; n++) await expect(guess(`${n}`)).rejects.toMatchObject({ code: "invalid" });
  await expect(guess("correct horse battery")).rejects.toMatchObject({ code: "too-many-requests" });
});

test("invitations end with the role of who made them", async () => {
  const ctx = await testOrganisation();
  const [owner, admin] = [await testMember(ctx, "owner"), await testMember(ctx, "admin")];
  for (const role of ["admin", "viewer"] as const) await createInvitation(admin.ctx, { role }, null);
  await changeRole(owner.ctx, admin.id, { role: "manager" });
  expect((await listInvitations(owner.ctx)).map(({ role }) => role)).toEqual(["viewer"]);
  await removeMember(owner.ctx, admin.id);
  expect(await listInvitations(owner.ctx)).toEqual([]);
});

test("and with the key that made them", async () => {
  const ctx = await testOrganisation();
  const admin = await testMember(ctx, "admin");
  const { id } = await createKey(admin.ctx, { name: "hiring", scopes: ["admin"] });
  const key = as(ctx, { kind: "key", id, scopes: ["admin"] });
  await createInvitation(key, { role: "admin" }, null);
  await createInvitation(admin.ctx, { role: "viewer" }, null);
  await revokeKey(admin.ctx, { id });
  expect((await listInvitations(admin.ctx)).map(({ role }) => role)).toEqual(["viewer"]);
  expect((await logOf(ctx)).slice(-2).map(({ action }) => action)).toEqual([
    "key.revoked",
    "invitation.revoked",
  ]);
  await expect(createInvitation(key, { role: "admin" }, null)).rejects.toMatchObject({ code: "forbidden" });
});
