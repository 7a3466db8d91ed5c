import { randomBytes, randomUUID } from "node:crypto";
import { record } from "@/lib/audit/record";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import { scope } from "@/lib/db/scope";
import type { Transaction } from "@/lib/db/transaction";
import type { Actor, Asking } from "@/lib/tenancy/ctx";
import { type NewOrganisation, newOrganisation } from "@/lib/tenancy/newOrganisation";
import { slugFrom } from "@/lib/tenancy/slugFrom";

/**
 * Makes an organisation and, with `ownerId`, its owner, in a transaction that already runs (a sign-up makes the
 * person in the same one) and that is bound to the new organisation from here on.
 * @throws Fault `conflict` when the slug asked for is taken; `invalid`
 */
export async function insertOrganisation(
  tx: Transaction,
  now: Date,
  input: NewOrganisation,
  request?: Asking,
): Promise<{ org: string; slug: string }> {
  const { slug: wanted, ownerId, ...settings } = parse(newOrganisation, input);
  const org = randomUUID();
  const slug = await takeSlug(tx, org, wanted, settings.name);
  await tx.$executeRawUnsafe(scope(org));
  await tx.organisation.create({ data: { organisationId: org, slug, ...settings, createdAt: now } });
  if (ownerId) {
    await tx.member.create({
      data: { organisationId: org, personId: ownerId, role: "owner", createdAt: now },
    });
    await tx.directoryMember.create({ data: { personId: ownerId, organisationId: org } });
  }
  const actor: Actor = ownerId
    ? { kind: "person", id: ownerId, role: "owner" }
    : { kind: "command", id: "organisation" };
  await record(
    tx,
    { org, actor, now, request },
    {
      action: "organisation.created",
      subject: `organisation:${slug}`,
      after: { slug, ...settings },
    },
  );
  return { org, slug };
}

async function takeSlug(
  tx: Transaction,
  org: string,
  wanted: string | undefined,
  name: string,
): Promise<string> {
  if (wanted !== undefined) {
    if (await claim(tx, org, wanted)) return wanted;
    throw new Fault("conflict", `The address "${wanted}" is taken: choose another one.`);
  }
  const made = slugFrom(name);
  for (let attempt = 0; attempt < 10; attempt++) {
    const end = randomBytes(3).toString("hex");
    const slug = made === null ? `org-${end}` : attempt === 0 ? made : `${made.slice(0, 33)}-${end}`;
    if (await claim(tx, org, slug)) return slug;
  }
  throw new Error("No free slug was found in ten attempts.");
}

/** Takes the slug for the organisation, and says whether it got it: of two at once the database lets one through. */
async function claim(tx: Transaction, org: string, slug: string): Promise<boolean> {
  const { count } = await tx.directorySlug.createMany({
    data: [{ slug, organisationId: org }],
    skipDuplicates: true,
  });
  return count === 1;
}
