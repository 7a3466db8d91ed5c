import { z } from "zod";
import { cursorParts, cursorText } from "@/lib/contract/cursor";
import { Fault } from "@/lib/contract/fault";
import { listTotal, mostCounted } from "@/lib/contract/listTotal";
import { storable } from "@/lib/contract/storable";
import { snapshot } from "@/lib/db/snapshot";
import { statements } from "@/lib/db/statements";
import { checkProcess } from "@/lib/kpi/checkProcess";
import { readDated } from "@/lib/kpi/readDated";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";
import { mostSteps } from "@/lib/tokens/readStepSums";
import { countListedCases, listedCases } from "@/lib/tokens/sql/listedCases.sql";
import { countSteps } from "@/lib/tokens/sql/modelSteps.sql";
import type { TokenCaseQuery } from "@/lib/tokens/stepListQuery";

/** A case with what the model steps of some days used in it. */
export type TokenCase = Omit<z.infer<typeof row>, "opened_at"> & { opened_at: string | null };

export interface TokenCaseList {
  timezone: string;
  items: TokenCase[];
  next: string | null;
  /** up to 10,000; null above */
  total: number | null;
}

/**
 * The cases that model steps of some days belong to, as many as the figure says, a page at a time: most tokens first.
 * @throws Fault `invalid` for a cursor that this list did not give, and where there are more steps than can be looked
 *   into at a time; `not-found` for a process that does not exist; `forbidden`
 */
export async function listTokenCases(ctx: Ctx, query: TokenCaseQuery): Promise<TokenCaseList> {
  require(ctx, "figures:read");
  const after = query.cursor === undefined ? [null, null, null] : cursorParts(query.cursor, cursorOf);
  return statements(
    ctx,
    async (run) => {
      const { from, to, process } = query;
      const dated = await readDated(ctx.org, run, to);
      checkProcess(dated, process);
      const asked = [ctx.org, dated.timezone, from, to, process];
      const [steps] = await run<{ steps: number }>(countSteps, [...asked, mostSteps + 1]);
      if ((steps?.steps ?? 0) > mostSteps) throw tooMany();
      const filter = [
        ...asked,
        ...[query.ofProcess ?? null, query.ofAgent ?? null, query.ofModel ?? null],
        query.resolution ?? null,
      ];
      const rows = z.array(row).parse(await run(listedCases, [...filter, ...after, query.limit + 1]));
      const [counted] = await run<{ total: number }>(countListedCases, [
        ...filter,
        null,
        null,
        null,
        mostCounted + 1,
      ]);
      const items = rows.slice(0, query.limit);
      const last = items.at(-1);
      return {
        timezone: dated.timezone,
        items: items.map((item) => ({ ...item, opened_at: item.opened_at?.toISOString() ?? null })),
        next: rows.length > query.limit && last ? cursorText([last.tokens, last.process, last.case]) : null,
        total: listTotal(counted),
      };
    },
    snapshot,
  );
}

const text = z.string().nullable();
const whole = z.number().int();
const row = z.object({
  process: z.string(),
  process_name: text,
  case: z.string(),
  steps: whole,
  failed: whole,
  requests: z.string(),
  input_tokens: z.string(),
  output_tokens: z.string(),
  /** of both kinds */
  tokens: z.string(),
  opened_at: z.date().nullable(),
  /** null while it is open */
  closed_day: text,
  resolution: text,
});

const cursorOf = z.tuple([z.string().regex(/^\d{1,40}$/), storable, storable]);

function tooMany(): Fault {
  const detail = `more than ${mostSteps} steps fall on these days: ask for fewer days, or one process`;
  return new Fault("invalid", `${detail}.`, { errors: [{ detail }] });
}
