import { type Resealed, resealColumn } from "@/lib/auth/resealColumn";
import { sealedFor } from "@/lib/hooks/sealedFor";
import type { Ctx } from "@/lib/tenancy/ctx";

/** Seals the organisation's webhook secrets with the AUTH_SECRET in force, those that are on their way out too. */
export async function resealHooks(ctx: Ctx): Promise<Resealed[]> {
  const place = { table: "hook", id: "hook_id", about: (id: string) => sealedFor(ctx.org, id) };
  return [
    await resealColumn(ctx, { ...place, column: "secret" }),
    await resealColumn(ctx, { ...place, column: "previous_secret" }),
  ];
}
