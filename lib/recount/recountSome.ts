import type { Database } from "@/lib/db/database";
import { statements } from "@/lib/db/statements";
import { recountDay } from "@/lib/recount/recountDay";
import { openDay, randomDay, randomOrganisation } from "@/lib/recount/recountSome.sql";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * Draws an organisation and one of its days and counts that day again (`recountDay`); after it the day that differed and
 * was looked at longest ago, so that it is seen when it has been mended.
 * @param random numbers from 0 to below 1
 * @returns what was looked at; null when there is no organisation
 */
export async function recountSome(db: Database, now: Date, random: () => number): Promise<Recounted | null> {
  const { rows } = await db.pool.query<{ organisation_id: string }>(randomOrganisation, [random()]);
  const org = rows[0]?.organisation_id;
  if (org === undefined) return null;
  const ctx: Ctx = { org, db, now, actor: { kind: "command", id: "recount" } };
  const share = random();
  const [drawn, open] = await statements(ctx, async (run) => [
    (await run<{ day: string | null }>(randomDay, [org, share]))[0]?.day ?? null,
    (await run<{ day: string }>(openDay, [org]))[0]?.day ?? null,
  ]);
  const days: Recounted["days"] = [];
  for (const day of new Set([drawn, open])) {
    if (day !== null) days.push({ day, rows: await recountDay(ctx, day, random()) });
  }
  return { org, days };
}

export interface Recounted {
  org: string;
  /** how many rows differed on each */
  days: { day: string; rows: number }[];
}
