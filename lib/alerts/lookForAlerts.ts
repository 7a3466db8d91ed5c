import { randomUUID } from "node:crypto";
import { z } from "zod";
import { type NewAlert, newAlerts } from "@/lib/alerts/newAlerts";
import { seenToday } from "@/lib/alerts/seenToday";
import { check, insertAlert, keep, newest, states, told, wanting } from "@/lib/alerts/sql/watch.sql";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { addDays } from "@/lib/calendar/days";
import { statements } from "@/lib/db/statements";
import { lookAt } from "@/lib/delivery/lookAt";
import { insertDelivery } from "@/lib/delivery/sql/plan.sql";
import { readGates } from "@/lib/handover/readGates";
import { readRoadmapAnswer } from "@/lib/roadmap/readRoadmapAnswer";
import { listProcesses } from "@/lib/settings/listProcesses";
import { readSettings } from "@/lib/settings/readSettings";
import type { Ctx } from "@/lib/tenancy/ctx";
import { lastWorkingDays } from "@/lib/workdays/lastWorkingDays";
import { readCalendar } from "@/lib/workdays/readCalendar";

/**
 * Looks at targets and gates, once a day of the organisation's: what has changed since they were looked at last is written
 * down, and handed to the channels that want alerts, in one transaction with the look itself. Where the data do not
 * reach the last working day before today nothing is judged, and that is written down instead: missing data look like worse
 * figures.
 * @returns what was found; null: it had been looked at today before
 */
export async function lookForAlerts(asked: Ctx): Promise<NewAlert[] | null> {
  const ctx: Ctx = { ...asked, actor: looker };
  const { timezone } = await readSettings(ctx);
  const today = dayInZone(ctx.now, timezone);
  const [{ last_time }] = z.tuple([newestRow]).parse(await statements(ctx, (run) => run(newest, [ctx.org])));
  const [worked = today] = lastWorkingDays(await readCalendar(ctx), addDays(today, -1), 1);
  if (last_time === null || dayInZone(last_time, timezone) < worked) {
    const made = await statements(ctx, (run) => run(check, [ctx.org, today, ctx.now, "stale", 0]));
    return made.length === 0 ? null : [];
  }
  const [gates, { targets }, processes] = await Promise.all([
    readGates(ctx),
    readRoadmapAnswer(ctx),
    listProcesses(ctx, { limit: 500 }),
  ]);
  const names = Object.fromEntries(processes.items.map(({ key, name }) => [key, name]));
  const seen = seenToday(gates, targets, names);
  return statements(ctx, async (run) => {
    // asked first and changed then, as everybody does who changes what there is to deliver
    await lookAt(ctx, run);
    const known = z.array(stateRow).parse(await run(states, [ctx.org]));
    const recent = z.array(toldRow).parse(await run(told, [ctx.org, today]));
    const found = newAlerts(
      seen,
      new Map(known.map(({ subject, state }) => [subject, state])),
      new Set(recent.map((row) => row.told)),
    );
    const begun = await run(check, [ctx.org, today, ctx.now, "looked", found.length]);
    if (begun.length === 0) return null;
    const [subjects, now] = [seen.map(({ subject }) => subject), seen.map(({ state }) => state)];
    await run(keep, [ctx.org, subjects, now, today]);
    const channels = z.array(channelRow).parse(await run(wanting, [ctx.org]));
    for (const { kind, subject, detail } of found) {
      const id = randomUUID();
      await run(insertAlert, [ctx.org, id, kind, subject, JSON.stringify(detail), today, ctx.now]);
      for (const channel of channels) {
        await run(insertDelivery, [ctx.org, channel.id, `alert:${id}`, "due", ctx.now, ctx.now, null]);
      }
    }
    return found;
  });
}

/** Reads as the least of members does: what is found is sent to others. */
const looker: Ctx["actor"] = { kind: "person", id: "alerts", role: "viewer" };

const newestRow = z.object({ last_time: z.date().nullable() });
const stateRow = z.object({ subject: z.string(), state: z.string() });
const toldRow = z.object({ told: z.string() });
const channelRow = z.object({ id: z.string() });
