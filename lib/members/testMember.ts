import { hashPassword } from "@/lib/auth/password";
import { type TestPerson, testPerson } from "@/lib/auth/testPerson";
import { as, type TestOrganisation } from "@/lib/db/testing";
import type { Role } from "@/lib/tenancy/permissions";

/** For tests: a new member of that role, and the organisation as they see it. */
export async function testMember(
  ctx: TestOrganisation,
  role: Role,
): Promise<TestPerson & { ctx: TestOrganisation }> {
  const person = await testPerson(ctx, role);
  return { ...person, ctx: as(ctx, person.actor) };
}

/** Gives a person a password. */
export async function givePassword(ctx: TestOrganisation, id: string, password: string): Promise<void> {
  await ctx.db.prisma.person.update({ where: { id }, data: { passwordHash: await hashPassword(password) } });
}

/** The log of the organisation: what was done, to whom, by whom, the oldest first. */
export async function logOf(
  ctx: TestOrganisation,
): Promise<{ action: string; subject: string; by: string }[]> {
  const { listEntries } = await import("@/lib/audit/listEntries");
  const page = await listEntries({ ...ctx, actor: { kind: "command", id: "test" } }, {});
  return page.items.map(({ action, subject, actor }) => ({ action, subject, by: actor.id })).reverse();
}
