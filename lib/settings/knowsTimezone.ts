import { Fault } from "@/lib/contract/fault";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * Lets pass a time zone that the database knows too: its list may be older than the server's.
 * @throws Fault `invalid`
 */
export async function knowsTimezone(ctx: Ctx, timezone: string): Promise<void> {
  try {
    await ctx.db.pool.query("select timezone($1::text, $2::timestamptz)", [timezone, ctx.now]);
  } catch (error) {
    if ((error as { code?: unknown }).code !== "22023") throw error;
    const detail = "is not known to this database: take an older name of the same zone";
    throw new Fault("invalid", `/timezone: ${detail}.`, { errors: [{ pointer: "/timezone", detail }] });
  }
}
