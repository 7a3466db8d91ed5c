import type { Prisma } from "@/lib/db/generated/client";
import { ending } from "@/lib/db/lastly";
import { scopeOf } from "@/lib/db/scope";
import type { Ctx } from "@/lib/tenancy/ctx";

/** Prisma inside one transaction of one organisation. */
export type Transaction = Prisma.TransactionClient;

/**
 * Runs `work` in one transaction that sees the rows of the context's organisation only.
 * Settings, people and the audit log go through here; the hot paths go through `statements`.
 */
export async function transaction<T>(ctx: Ctx, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return ctx.db.prisma.$transaction(async (tx) => {
    await tx.$executeRawUnsafe(scopeOf(ctx));
    return ending(tx, work);
  });
}
