import type { Transaction } from "@/lib/db/transaction";
import type { EstimatedMargins } from "@/lib/settings/changeSettingsSchema";
import type { Ctx } from "@/lib/tenancy/ctx";

/** Puts a new list of estimated margins in place of the old one. */
export async function replaceEstimatedMargins(
  tx: Transaction,
  ctx: Ctx,
  margins: EstimatedMargins,
): Promise<void> {
  const where = { organisationId: ctx.org };
  await tx.marginEstimate.deleteMany({ where });
  await tx.marginEstimate.createMany({
    data: margins.map(({ channel, from, share }) => ({
      ...where,
      channel: channel ?? "",
      fromDay: new Date(`${from}T00:00:00Z`),
      share,
    })),
  });
}
