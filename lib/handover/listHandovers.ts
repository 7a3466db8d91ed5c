import { z } from "zod";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { addDays } from "@/lib/calendar/days";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import { type Run, statements } from "@/lib/db/statements";
import { type HandoverRow, handoverRow } from "@/lib/handover/handoverRow";
import type { Handover } from "@/lib/handover/handoverSchema";
import { shownHandover } from "@/lib/handover/shownHandover";
import { listed, one } from "@/lib/handover/sql/listHandovers.sql";
import { volume } from "@/lib/handover/sql/volume.sql";
import { watchRow } from "@/lib/handover/watchRow";
import type { Ctx } from "@/lib/tenancy/ctx";
import { may, require } from "@/lib/tenancy/require";

/**
 * Handovers, those that stand first, then the newest; at most 200. Their stop rules are looked at with all that is stored
 * by now: a firing is told at once, also before it stands in the log.
 * @throws Fault `forbidden`, `invalid`
 */
export async function listHandovers(
  ctx: Ctx,
  input: z.input<typeof listHandoversSchema> = {},
): Promise<Handover[]> {
  require(ctx, "figures:read");
  const { process = null } = parse(listHandoversSchema, input);
  return statements(ctx, async (run) => {
    const timezone = await zoneOf(ctx.org, run);
    const rows = z.array(handoverRow).parse(await run(listed, [ctx.org, process, most]));
    const handovers: Handover[] = [];
    for (const row of rows) handovers.push(await shown(ctx, run, row, timezone));
    return handovers;
  });
}

/**
 * One handover.
 * @throws Fault `forbidden`, `not-found`
 */
export async function readHandover(ctx: Ctx, id: string): Promise<Handover> {
  require(ctx, "figures:read");
  return statements(ctx, async (run) => {
    const found = await readRow(ctx.org, run, id);
    if (found === null) throw new Fault("not-found", "There is no such handover.");
    return shown(ctx, run, found.row, found.timezone);
  });
}

/** As it is stored, with the organisation's zone; null: there is none of this id. */
export async function readRow(
  org: string,
  run: Run,
  id: string,
): Promise<{ row: HandoverRow; timezone: string } | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const [found] = await run(one, [org, id]);
  return found ? { row: handoverRow.parse(found), timezone: await zoneOf(org, run) } : null;
}

export const listHandoversSchema = z.strictObject({
  process: z
    .string()
    .max(300)
    .refine((text) => !text.includes("\0"), "holds a character that cannot be stored")
    .optional(),
});

const most = 200;

async function zoneOf(org: string, run: Run): Promise<string> {
  const [row] = await run<{ timezone: string }>(
    "select timezone from organisation where organisation_id = $1::uuid",
    [org],
  );
  return row?.timezone ?? "UTC";
}

async function shown(ctx: Ctx, run: Run, row: HandoverRow, timezone: string): Promise<Handover> {
  const salaries = may(ctx, "salaries:read");
  if (row.takenBackAt !== null) return shownHandover(row, null, { salaries });
  const yesterday = addDays(dayInZone(ctx.now, timezone), -1);
  const { firing, checks } = await watchRow(ctx.org, run, row, timezone);
  const [recent] = await run<{ cases: number }>(volume, [
    ctx.org,
    row.process,
    addDays(yesterday, -27),
    yesterday,
  ]);
  const month = new Date(ctx.now.getTime() - 28 * 86_400_000).toISOString();
  const recentChecks = checks.filter(({ at }) => at >= month).length;
  return shownHandover(row, { firing, checks, recentChecks, recentCases: recent?.cases ?? 0 }, { salaries });
}
