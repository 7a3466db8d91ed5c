import { z } from "zod";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { addDays } from "@/lib/calendar/days";
import { cursorParts, cursorText } from "@/lib/contract/cursor";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import { storable } from "@/lib/contract/storable";
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
 * A page of handovers, those that stand first, then the newest. Their stop rules are looked at with all that is stored by
 * now: a firing is told at once, also before it stands in the log.
 * @throws Fault `forbidden`, `invalid`
 */
export async function listHandovers(
  ctx: Ctx,
  input: z.input<typeof listHandoversSchema> = {},
): Promise<{ items: Handover[]; next: string | null }> {
  require(ctx, "figures:read");
  const { process = null, state, cursor, limit } = parse(listHandoversSchema, input);
  const after = cursor === undefined ? [null, null, null] : cursorParts(cursor, place);
  const back = state === undefined ? null : state === "taken_back";
  return statements(ctx, async (run) => {
    const timezone = await zoneOf(ctx.org, run);
    const found = await run(listed, [ctx.org, process, back, limit + 1, ...after]);
    const rows = z.array(handoverRow).parse(found);
    const page = rows.slice(0, limit);
    const items: Handover[] = [];
    for (const row of page) items.push(await shown(ctx, run, row, timezone));
    const last = page.at(-1);
    return { items, next: rows.length > limit && last ? cursorText(placeOf(last)) : null };
  });
}

/** Every handover that stands, of all processes or of one. */
export async function standingHandovers(ctx: Ctx, of: { process?: string } = {}): Promise<Handover[]> {
  const items: Handover[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await listHandovers(ctx, { ...of, state: "standing", limit: most, cursor });
    items.push(...page.items);
    if (page.next === null) return items;
    cursor = page.next;
  }
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

const most = 500;

export const listHandoversSchema = z.strictObject({
  process: storable.max(300).optional(),
  state: z
    .enum(["standing", "taken_back"], "must be standing or taken_back")
    .optional()
    .meta({ description: "absent: both, those that stand first" }),
  cursor: z.string().max(1_000).optional(),
  limit: z.coerce
    .number("must be a whole number")
    .int("must be a whole number")
    .min(1, "must be at least 1")
    .max(most, `must be at most ${most}`)
    .default(50),
});

/** Whether it was taken back, when it was decided, its id. */
const place = z.tuple([
  z.enum(["true", "false"]),
  // the database knows no year 0
  z.iso.datetime().refine((text) => !text.startsWith("0000")),
  z.uuid(),
]);

function placeOf(row: HandoverRow): string[] {
  return [String(row.takenBackAt !== null), row.decidedAt.toISOString(), row.id];
}

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
