import { z } from "zod";
import { record } from "@/lib/audit/record";
import { Fault } from "@/lib/contract/fault";
import { statements } from "@/lib/db/statements";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Ends a link at once.
 * @throws Fault `forbidden`; `not-found` for one that there is not, or that was ended before
 */
export async function revokeShare(ctx: Ctx, id: string): Promise<void> {
  require(ctx, "report:share");
  await statements(ctx, async (run) => {
    const known = z.uuid().safeParse(id).success;
    const ended = known ? await run<{ token_hash: string }>(update, [ctx.org, id, ctx.now]) : [];
    const [share] = ended;
    if (!share) throw new Fault("not-found", "There is no such link.");
    await run("delete from directory_share where organisation_id = $1::uuid and token_hash = $2::text", [
      ctx.org,
      share.token_hash,
    ]);
    await record(run, ctx, { action: "share.revoked", subject: `share:${id}` });
  });
}

const update = `
  update report_share set revoked_at = $3::timestamptz
  where organisation_id = $1::uuid and share_id = $2::uuid and revoked_at is null
  returning token_hash`;
