import { z } from "zod";
import { record } from "@/lib/audit/record";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { noonIn } from "@/lib/calendar/noonIn";
import { holdProcess } from "@/lib/change/holdProcess";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import type { Run } from "@/lib/db/statements";
import { storeChange } from "@/lib/ingest/storeChange";
import { whileHeld } from "@/lib/ingest/whileHeld";
import { type ChangeAction, changeActionSchema } from "@/lib/report/actionInput";
import { ownerOf } from "@/lib/report/ownerOf";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Changes an action, or ends it. What is done is stored as a `change.made` of the day in the same transaction: it stands
 * on every trend, and what it did is measured. As events are not rewritten, it stays done.
 * @throws Fault `invalid`, also for a day to come; `not-found`; `conflict` once it is done; `forbidden`
 */
export async function changeAction(ctx: Ctx, id: string, input: ChangeAction): Promise<void> {
  require(ctx, "report:write");
  const { kind = "process", ended, owner, ...asked } = parse(changeActionSchema, input);
  if (!z.uuid().safeParse(id).success) throw missing();
  await whileHeld(ctx, {}, async (run, timezone) => {
    const before = await held(ctx, run, id);
    if (before.state === "done") {
      throw new Fault(
        "conflict",
        "It is done, and stands as a change on every trend: decide on a new action.",
      );
    }
    const today = dayInZone(ctx.now, timezone);
    const ending = asked.state !== undefined && asked.state !== "open";
    if (ended !== undefined && ended > today) {
      const detail = "must not be a day to come";
      throw new Fault("invalid", `ended ${detail}.`, { errors: [{ pointer: "/ended", detail }] });
    }
    if (asked.process) await holdProcess(ctx.org, run, asked.process);
    const by = owner === undefined ? {} : named(await ownerOf(ctx, run, owner));
    const day = ending ? (ended ?? today) : asked.state === "open" ? null : before.ended;
    const changeId = asked.state === "done" ? id : null;
    const after = { ...before, ...given(asked), ...by, ended: day };
    if (changeId !== null) {
      const time = day === today || day === null ? ctx.now : noonIn(day, timezone);
      const { title, process } = after;
      await storeChange(ctx, run, timezone, { id: changeId, time, kind, process, title, note: null });
    }
    await run(update, [
      ...[
        ctx.org,
        id,
        after.title,
        after.process,
        after.kpi,
        after.expected,
        after.owner_id,
        after.owner_name,
      ],
      ...[after.due, after.state, after.ended, changeId],
    ]);
    await record(run, ctx, { action: "action.changed", subject: `action:${id}`, before, after });
  });
}

async function held(ctx: Ctx, run: Run, id: string): Promise<z.infer<typeof row>> {
  const [found] = await run(select, [ctx.org, id]);
  if (!found) throw missing();
  return row.parse(found);
}

function missing(): Fault {
  return new Fault("not-found", "There is no such action.");
}

function given<Asked extends object>(asked: Asked): Partial<Asked> {
  return Object.fromEntries(
    Object.entries(asked).filter(([, value]) => value !== undefined),
  ) as Partial<Asked>;
}

function named({ id, name }: { id: string | null; name: string }) {
  return { owner_id: id, owner_name: name };
}

const row = z.object({
  title: z.string(),
  process: z.string().nullable(),
  kpi: z.string().nullable(),
  expected: z.number().nullable(),
  owner_id: z.string().nullable(),
  owner_name: z.string(),
  due: z.string().nullable(),
  state: z.string(),
  ended: z.string().nullable(),
});

const select = `
  select title, process, kpi, expected::float8 as expected, owner_id, owner_name, due_day::text as due, state,
    ended_day::text as ended
  from report_action
  where organisation_id = $1::uuid and action_id = $2::uuid
  for update`;

const update = `
  update report_action
  set title = $3::text, process = $4::text, kpi = $5::text, expected = $6::numeric, owner_id = $7::uuid,
    owner_name = $8::text, due_day = $9::date, state = $10::text, ended_day = $11::date, change_id = $12::text
  where organisation_id = $1::uuid and action_id = $2::uuid`;
