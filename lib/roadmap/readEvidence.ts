import { z } from "zod";
import { readChainLately } from "@/lib/audit/readChainLately";
import { addDays, earlier } from "@/lib/calendar/days";
import { readEffects } from "@/lib/change/readEffects";
import { snapshot } from "@/lib/db/snapshot";
import { type Run, statements } from "@/lib/db/statements";
import { kpiKeys } from "@/lib/kpi/answer";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { versionOf } from "@/lib/kpi/catalog/versionOf";
import type { Parts } from "@/lib/kpi/readParts";
import { courses } from "@/lib/roadmap/courses";
import type { Evidence, Handled, Touched, Watched } from "@/lib/roadmap/evidence";
import { confirmationsIn } from "@/lib/roadmap/listConfirmations";
import { phases } from "@/lib/roadmap/phases";
import { activeDays } from "@/lib/roadmap/sql/activeDays.sql";
import { approvalDays } from "@/lib/roadmap/sql/approvalDays.sql";
import { decided } from "@/lib/roadmap/sql/decided.sql";
import { handled } from "@/lib/roadmap/sql/handled.sql";
import { members } from "@/lib/roadmap/sql/members.sql";
import { signOffs } from "@/lib/roadmap/sql/signOffs.sql";
import { touched } from "@/lib/roadmap/sql/touched.sql";
import { windowStart } from "@/lib/roadmap/windowStart";
import type { Ctx } from "@/lib/tenancy/ctx";
import { calendarIn } from "@/lib/workdays/readCalendar";

/**
 * Reads what the criteria of a roadmap are judged by. What belongs to the third phase alone is read once it has begun;
 * from the second on the audit log is verified whole each time.
 * Days are those of the organisation's zone.
 * @param daily the facts by day, from 28 days before the start or earlier, up to yesterday or the roadmap's end
 */
export async function readEvidence(
  ctx: Ctx,
  { start, today, daily }: { start: string; today: string; daily: Parts },
): Promise<Evidence> {
  const { timezone } = daily.dated;
  const first = addDays(start, -28);
  const last = daily.whole.end;
  const [second, third] = [addDays(start, phases[1].from), addDays(start, phases[2].from)];
  const read = async <Row extends z.ZodType>(
    run: Run,
    name: string,
    text: string,
    row: Row,
    rest: unknown[],
  ) => z.array(row).parse(await run({ name: `roadmap_${name}`, text }, [ctx.org, ...rest]));
  const reading = statements(
    ctx,
    async (run) => {
      const cases = await read(run, "handled", handled, handledRow, [first, last]);
      return {
        handled: cases,
        active: new Set(
          (await read(run, "active_days", activeDays, dayRow, [first, last])).map(({ day }) => day),
        ),
        works: (await calendarIn(run, ctx.org)).works,
        signOffs: await read(run, "sign_offs", signOffs, signOffRow, [timezone, first, today]),
        approvals: (await read(run, "approval_days", approvalDays, approvalRow, [timezone])).map(
          ({ kpi, version, day }) => ({ kpi, day, current: versionOf(catalog[kpi]) === version }),
        ),
        members: await read(run, "members", members, memberRow, [timezone]),
        decided: await read(run, "decided", decided, decidedRow, [timezone]),
        logIntact: second > today || (await readChainLately(run, ctx.org, ctx.now)).broken === null,
        confirmations: (await confirmationsIn(ctx.org, run)).filter(({ takenBack }) => takenBack === null),
        touched: third <= last ? await readTouched(read, run, cases, { from: windowStart(third), last }) : [],
      };
    },
    snapshot,
  );
  const [found, changes] = await Promise.all([
    reading,
    third <= last ? readChanges(ctx, addDays(third, -59), last) : [],
  ]);
  return { courses: courses(daily), ...found, changes };
}

type Read = <Row extends z.ZodType>(
  run: Run,
  name: string,
  text: string,
  row: Row,
  rest: unknown[],
) => Promise<z.infer<Row>[]>;

/**
 * As far back as so many closed cases reach: each is looked into, event by event, and the first page waits for it. A firm
 * of 170 cases a day is looked into for all of the last phase.
 */
const mostCases = 20_000;

async function readTouched(
  read: Read,
  run: Run,
  cases: readonly Handled[],
  { from, last }: { from: string; last: string },
): Promise<Touched[]> {
  let [first, sum] = [last, 0];
  for (let day = last; day >= from; day = addDays(day, -1)) {
    sum += cases.filter((row) => row.day === day).reduce((total, row) => total + row.cases, 0);
    if (sum > mostCases) break;
    first = day;
  }
  return read(run, "touched", touched, touchedRow, [first, last]);
}

/** The changes of some days with the falls of AAR and of FCR after each; the latest 500. */
async function readChanges(ctx: Ctx, from: string, last: string): Promise<Watched[]> {
  const asked = { from: earlier(from, last), to: last, process: null, limit: 500 };
  const [aar, fcr] = await Promise.all([
    readEffects(ctx, { kpi: "aar", ...asked }),
    readEffects(ctx, { kpi: "fcr", ...asked }),
  ]);
  return aar.items.map(({ day, title, process, drop }, at) => ({
    day,
    title,
    process,
    drops: [drop, fcr.items[at]?.drop ?? null].filter((one) => one !== null),
  }));
}

const whole = z.number().int();
const handledRow = z.object({
  day: z.string(),
  process: z.string(),
  cases: whole,
  attributed: whole,
  auto: whole,
  agent: whole,
  reviewed: whole,
});
const dayRow = z.object({ day: z.string() });
const touchedRow = z.object({ day: z.string(), process: z.string(), touches: whole, decisions: whole });
const signOffRow = z.object({ period: z.string(), day: z.string() });
const approvalRow = z.object({ kpi: z.enum(kpiKeys), version: z.string(), day: z.string() });
const memberRow = z.object({ role: z.string(), day: z.string() });
const decidedRow = z.object({ day: z.string(), action: z.string(), logged: z.boolean() });
