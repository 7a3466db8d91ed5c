import { randomUUID } from "node:crypto";
import { record } from "@/lib/audit/record";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import { statements } from "@/lib/db/statements";
import { type Confirm, type Confirmation, confirmSchema } from "@/lib/roadmap/confirmationSchema";
import { confirmationsIn } from "@/lib/roadmap/listConfirmations";
import { readZone } from "@/lib/roadmap/readZone";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Confirms with a note what no data can prove, from a day on (of the organisation's zone), with its line of the log.
 * @throws Fault `invalid`, also for a day to come; `conflict` while another confirmation of it stands; `forbidden`
 */
export async function confirm(ctx: Ctx, input: Confirm): Promise<Confirmation> {
  require(ctx, "roadmap:write");
  const { criterion, note, day: asked } = parse(confirmSchema, input);
  const id = randomUUID();
  return statements(ctx, async (run) => {
    const { today } = await readZone(ctx, run);
    const day = asked ?? today;
    if (day > today) {
      const detail = "must not be a day to come: confirm it when it is so";
      throw new Fault("invalid", `day ${detail}.`, { errors: [{ pointer: "/day", detail }] });
    }
    const { kind, id: actor } = ctx.actor;
    const added = await run(insert, [ctx.org, id, criterion, day, note, ctx.now, kind, actor]);
    if (added.length === 0) {
      throw new Fault("conflict", "This is confirmed already: take that back first.", { criterion });
    }
    await record(run, ctx, {
      action: "roadmap.confirmed",
      subject: `confirmation:${id}`,
      after: { criterion, day, note },
    });
    const made = (await confirmationsIn(ctx.org, run)).find((one) => one.id === id);
    if (!made) throw new Error("A confirmation that was just written is not there.");
    return made;
  });
}

const insert = `
  insert into roadmap_confirmation
    (organisation_id, confirmation_id, criterion, day, note, confirmed_at, confirmed_kind, confirmed_by)
  values ($1::uuid, $2::uuid, $3::text, $4::date, $5::text, $6::timestamptz, $7::text, $8::text)
  on conflict (organisation_id, criterion) where taken_back_at is null do nothing
  returning confirmation_id`;
