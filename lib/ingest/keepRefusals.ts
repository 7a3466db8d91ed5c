import { randomUUID } from "node:crypto";
import { statements } from "@/lib/db/statements";
import { storable } from "@/lib/db/storable";
import type { Ctx } from "@/lib/tenancy/ctx";

export interface Refused {
  source: string | null;
  event_id: string | null;
  type: string | null;
  code: string;
  pointer: string;
  detail: string;
}

/** Keeps what was refused and why, for the sender to look up; the last 1,000 of an organisation. */
export async function keepRefusals(ctx: Ctx, refused: readonly Refused[]): Promise<void> {
  const rows = refused.map((refusal) => ({ id: randomUUID(), ...refusal }));
  await statements(ctx, async (run) => {
    await run(insert, [ctx.org, ctx.now.toISOString(), storable(rows)]);
    await run(trim, [ctx.org]);
  });
}

const insert = `
  insert into refusal (organisation_id, id, at, source, event_id, type, code, pointer, detail)
  select $1::uuid, id, $2::timestamptz, source, event_id, type, code, pointer, detail
  from jsonb_to_recordset($3::jsonb)
    as given (id uuid, source text, event_id text, type text, code text, pointer text, detail text)`;

const trim = `
  delete from refusal
  where organisation_id = $1::uuid and (at, id) < (
    select at, id from refusal where organisation_id = $1::uuid order by at desc, id desc offset 999 limit 1
  )`;
