import { z } from "zod";
import { provePassword } from "@/lib/auth/provePassword";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import { deleteOrganisation } from "@/lib/settings/deleteOrganisation";
import type { ErasureReceipt } from "@/lib/settings/erasureReceipt";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Deletes the organisation (`deleteOrganisation`) at the word of its owner, who types its slug and says their password
 * once more: a session that was left open must not be enough.
 * @throws Fault `forbidden`; `invalid` for another slug or another's password; `too-many-requests`
 */
export async function eraseOrganisation(ctx: Ctx, input: EraseOrganisation): Promise<ErasureReceipt> {
  require(ctx, "organisation:delete");
  const { slug, password } = parse(eraseOrganisationSchema, input);
  if (ctx.actor.kind !== "person") throw new Fault("forbidden", "This needs a person, not a key.");
  await provePassword(ctx.db, ctx.actor.id, password, ctx.now);
  return deleteOrganisation(ctx, { slug });
}

export const eraseOrganisationSchema = z.strictObject({
  slug: z.string().max(100).meta({ description: "of the organisation, as a confirmation" }),
  password: z.string().max(200),
});

export type EraseOrganisation = z.input<typeof eraseOrganisationSchema>;
