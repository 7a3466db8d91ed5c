import { randomUUID } from "node:crypto";
import { sealSessionCookie } from "@/lib/auth/sessionCookie";
import { transaction } from "@/lib/db/transaction";
import type { Actor, Ctx } from "@/lib/tenancy/ctx";
import type { Role } from "@/lib/tenancy/permissions";

export interface TestPerson {
  id: string;
  email: string;
  actor: Actor;
  /** `name=value` of a live session */
  cookie: string;
}

/** For tests: a new person, a member of the context's organisation with that role, signed in. Has no password. */
export async function testPerson(ctx: Ctx, role: Role): Promise<TestPerson> {
  const id = randomUUID();
  const email = `${id}@example.test`;
  await ctx.db.prisma.person.create({
    data: { id, email, name: "Test", passwordHash: "none", createdAt: ctx.now },
  });
  await transaction(ctx, async (tx) => {
    await tx.member.create({ data: { organisationId: ctx.org, personId: id, role, createdAt: ctx.now } });
    await tx.directoryMember.create({ data: { personId: id, organisationId: ctx.org } });
  });
  const cookie = await sealSessionCookie({ personId: id, sessionVersion: 1 });
  return { id, email, actor: { kind: "person", id, role }, cookie };
}
