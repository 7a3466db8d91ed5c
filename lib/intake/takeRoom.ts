import { Fault } from "@/lib/contract/fault";
import type { Run } from "@/lib/db/statements";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * Counts bytes that are about to be kept of a file, within the transaction that keeps them.
 * @param most bytes of files that the organisation may have brought and not imported yet, packed as they are kept
 * @throws Fault `too-large` when they would be more; `conflict` when the import was removed while its file came
 */
export async function takeRoom(ctx: Ctx, run: Run, id: string, bytes: number, most: number): Promise<void> {
  const taken = await run(take, [ctx.org, id, bytes, most]);
  if (taken.length > 0) return;
  const [still] = await run("select from import where organisation_id = $1::uuid and import_id = $2::uuid", [
    ctx.org,
    id,
  ]);
  if (!still) throw new Fault("conflict", "This import was removed while its file came.");
  throw new Fault(
    "too-large",
    `The files that are not imported yet would take more than ${Math.floor(most / 1_000_000)} MB in this ` +
      "organisation: import or remove some of them (GET and DELETE /api/v1/imports), or have UPLOAD_LIMIT_BYTES raised.",
  );
}

/** $1 organisation, $2 import, $3 bytes, $4 the most of all */
const take = `
  update import
  set packed = packed + $3::bigint
  where organisation_id = $1::uuid and import_id = $2::uuid
    and $3::bigint + (
      select sum(packed)
      from import
      where organisation_id = $1::uuid and state in ('arriving', 'draft', 'checking', 'running')
    ) <= $4::bigint
  returning packed`;
