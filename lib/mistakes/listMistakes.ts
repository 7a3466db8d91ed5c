import { z } from "zod";
import { cursorInstant, cursorParts, cursorText } from "@/lib/contract/cursor";
import { storable } from "@/lib/contract/storable";
import { snapshot } from "@/lib/db/snapshot";
import { statements } from "@/lib/db/statements";
import { checkProcess } from "@/lib/kpi/checkProcess";
import { readDated } from "@/lib/kpi/readDated";
import type { MistakeListQuery } from "@/lib/mistakes/mistakeListQuery";
import { countedMistakes, listedMistakes } from "@/lib/mistakes/sql/mistakes.sql";
import { whose } from "@/lib/mistakes/whose";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/** A review that was not accepted, or a refund that names a case. `cost` in the organisation's currency. */
export type MistakeItem = Omit<z.infer<typeof row>, "sorted_by">;

export interface MistakeList {
  currency: string;
  /** what the costs of all pages add up to */
  sum: string;
  items: MistakeItem[];
  next: string | null;
  total: number;
}

/**
 * The mistakes behind a figure, the dearest first, page by page; those whose cost nobody said come last.
 * @throws Fault `not-found` for a process that does not exist; `invalid` for a cursor that this list did not give;
 *   `forbidden`
 */
export async function listMistakes(ctx: Ctx, query: MistakeListQuery): Promise<MistakeList> {
  require(ctx, "figures:read");
  const after = query.cursor === undefined ? [null, null, null, null] : cursorParts(query.cursor, cursorOf);
  return statements(
    ctx,
    async (run) => {
      const { timezone, currency, processes } = await readDated(ctx.org, run, query.to);
      checkProcess({ processes }, query.process);
      const asked = [ctx.org, timezone, query.from, query.to, query.process, query.whose ?? null];
      const rows = z.array(row).parse(await run(listedMistakes, [...asked, ...after, query.limit + 1]));
      const [counted] = await run(countedMistakes, asked);
      const { total, sum } = countedRow.parse(counted);
      const page = rows.slice(0, query.limit);
      const last = page.at(-1);
      return {
        currency,
        sum,
        items: page.map(({ sorted_by, ...item }) => item),
        next:
          rows.length > query.limit && last
            ? cursorText([last.cost ?? "-1", last.sorted_by, last.source, last.id])
            : null,
        total,
      };
    },
    snapshot,
  );
}

const text = z.string().nullable();
const row = z.object({
  type: z.enum(["case.reviewed", "order.refunded"]),
  source: z.string(),
  id: z.string(),
  time: z.date().transform((time) => time.toISOString()),
  sorted_by: z.string(),
  day: z.string(),
  process: text,
  process_name: text,
  case: z.string(),
  step: text,
  verdict: text,
  order: text,
  /** as it was sent, in `currency` (null: the organisation's own) */
  sent: text,
  currency: text,
  cost: text,
  whose: z.enum(whose),
});
const countedRow = z.object({ total: z.number().int(), sum: z.string() });

const cursorOf = z.tuple([
  z.string().regex(/^(-1|\d{1,60}(\.\d{1,80})?)$/),
  cursorInstant,
  storable,
  storable,
]);
