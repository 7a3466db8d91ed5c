import { Fault } from "@/lib/contract/fault";
import type { Run } from "@/lib/db/statements";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * The organisation's time zone (IANA), in the transaction of `run`.
 * @throws Fault `not-found` when the organisation is gone
 */
export async function zoneOf({ org }: Pick<Ctx, "org">, run: Run): Promise<string> {
  const [row] = await run<{ timezone: string }>(
    "select timezone from organisation where organisation_id = $1::uuid",
    [org],
  );
  if (!row) throw new Fault("not-found", "This organisation does not exist.");
  return row.timezone;
}
