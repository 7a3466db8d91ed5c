import { z } from "zod";
import { type Run, statements } from "@/lib/db/statements";
import { confirmable } from "@/lib/roadmap/confirmable";
import type { Confirmation } from "@/lib/roadmap/confirmationSchema";
import { confirmations } from "@/lib/roadmap/sql/confirmations.sql";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Every confirmation of a criterion, also those that were taken back, the latest first.
 * @throws Fault `forbidden`
 */
export async function listConfirmations(ctx: Ctx): Promise<Confirmation[]> {
  require(ctx, "figures:read");
  return statements(ctx, (run) => confirmationsIn(ctx.org, run));
}

/** The same, inside a transaction that already runs. */
export async function confirmationsIn(org: string, run: Run): Promise<Confirmation[]> {
  const rows = z.array(row).parse(await run({ name: "roadmap_confirmations", text: confirmations }, [org]));
  return rows.map(({ id, criterion, day, note, ...rest }) => ({
    id,
    criterion,
    day,
    note,
    confirmedAt: rest.confirmed_at,
    by: { kind: rest.by_kind, name: rest.by_name },
    takenBack:
      rest.taken_back_at === null || rest.taken_back_kind === null || rest.taken_back_reason === null
        ? null
        : {
            at: rest.taken_back_at,
            by: { kind: rest.taken_back_kind, name: rest.taken_back_name },
            reason: rest.taken_back_reason,
          },
  }));
}

const kind = z.enum(["person", "key", "command"]);
const row = z.object({
  id: z.string(),
  criterion: z.enum(confirmable),
  day: z.string(),
  note: z.string(),
  confirmed_at: z.string(),
  by_kind: kind,
  by_name: z.string().nullable(),
  taken_back_at: z.string().nullable(),
  taken_back_kind: kind.nullable(),
  taken_back_name: z.string().nullable(),
  taken_back_reason: z.string().nullable(),
});
