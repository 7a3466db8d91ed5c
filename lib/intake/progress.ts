import type { Run } from "@/lib/db/statements";
import { statements } from "@/lib/db/statements";
import type { Imported } from "@/lib/intake/imported";
import type { Ctx } from "@/lib/tenancy/ctx";

/** Somebody has stopped it: what was done stays done. */
export class Stopped extends Error {
  override name = "Stopped";
}

/**
 * Writes down at most once a second how much of a file was read.
 * @throws Stopped when the import is no longer in that state
 */
export function progress(ctx: Ctx, id: string, state: Imported["state"]) {
  let last = 0;
  return async (read: { bytes: number; rows: number; silent: number }): Promise<void> => {
    if (Date.now() - last < 1_000) return;
    last = Date.now();
    const [kept] = await statements(ctx, (run) =>
      run<{ state: string }>(sql, [ctx.org, id, state, read.bytes, read.rows, read.silent]),
    );
    if (!kept) throw new Stopped();
  };
}

const sql = `
  update import set bytes_read = $4::bigint, rows = $5::bigint, silent = $6::bigint
  where organisation_id = $1::uuid and import_id = $2::uuid and state = $3::text
  returning state`;

/** Ends it: no file is kept of what has been read. */
export async function finish(
  ctx: Ctx,
  run: Run,
  id: string,
  end: { from: Imported["state"]; to: Imported["state"]; detail?: string },
): Promise<boolean> {
  const ended = await run(
    `update import set state = $4::text, detail = $5::text, ended_at = $6::timestamptz
     where organisation_id = $1::uuid and import_id = $2::uuid and state = $3::text
     returning state`,
    [ctx.org, id, end.from, end.to, end.detail?.slice(0, 2_000) ?? null, new Date()],
  );
  if (ended.length === 0) return false;
  await run("delete from import_piece where organisation_id = $1::uuid and import_id = $2::uuid", [
    ctx.org,
    id,
  ]);
  return true;
}
