import { z } from "zod";
import { checkReach } from "@/lib/cases/checkReach";
import { touches } from "@/lib/cases/touches.sql";
import type { Touches } from "@/lib/cases/touchesAnswer";
import type { TouchesQuery } from "@/lib/cases/touchesQuery";
import { touchKinds } from "@/lib/cases/touchKinds";
import { cursorParts, cursorText } from "@/lib/contract/cursor";
import { snapshot } from "@/lib/db/snapshot";
import { statements } from "@/lib/db/statements";
import { checkProcess } from "@/lib/kpi/checkProcess";
import { readDated } from "@/lib/kpi/readDated";
import { share } from "@/lib/kpi/share";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * What keeps cases from being autonomous, by (step, reason): how many cases of AAR's population each touch alone keeps,
 * and what AAR would be if it were gone. Cases that were resolved with a machine's step are meant: without any other
 * touch they count as autonomous. `listCases` with the same touch lists as many.
 *
 * Looks into the events of each case, so that what comes in costs nothing more to keep: which touch is the only one of
 * a case is not a sum that rollups could hold. Bounded by the number of cases closed on the days.
 * @throws Fault `invalid` when more cases were closed than can be looked into at a time, `not-found` for a process that
 * does not exist; `forbidden`
 */
export async function readTouches(ctx: Ctx, query: TouchesQuery): Promise<Touches> {
  require(ctx, "figures:read");
  const { from, to, process, limit } = query;
  const after = query.cursor === undefined ? null : cursorParts(query.cursor, cursor);
  return statements(
    ctx,
    async (run) => {
      const dated = await readDated(ctx.org, run, to);
      checkProcess(dated, process);
      const { numerator, denominator } = await checkReach(ctx.org, run, { from, to, process });
      const values = [ctx.org, process, from, to];
      const rows = z.array(row).parse(await run({ name: "touches", text: touches }, values));
      const alone = rows.filter((found) => found.key !== null);
      const begin = after === null ? 0 : alone.findIndex((found) => comesAfter(found, after));
      const page = begin < 0 ? [] : alone.slice(begin, begin + limit);
      const last = begin < 0 ? undefined : alone[begin + limit] && page.at(-1);
      const touched = rows.reduce((sum, found) => sum + found.cases, 0);
      return {
        timezone: dated.timezone,
        aar: share(numerator, denominator),
        touched,
        several: touched - alone.reduce((sum, found) => sum + found.cases, 0),
        items: page.map(({ key, cases }) => ({
          kind: key?.[0] ?? "step",
          step: key?.[1] || null,
          reason: key?.[2] || null,
          cases,
          aar: share(numerator + cases, denominator),
        })),
        next: last ? cursorText([String(last.cases), ...(last.key ?? [])]) : null,
      };
    },
    snapshot,
  );
}

const key = z.tuple([z.enum(touchKinds), z.string(), z.string()]);
const row = z.object({ key: key.nullable(), cases: z.number().int() });
const cursor = z.tuple([z.string().regex(/^\d{1,10}$/), z.string(), z.string(), z.string()]);

/** Fewer cases, or as many and a greater key, by code point as the database sorts. */
function comesAfter(found: z.infer<typeof row>, [cases, ...after]: z.infer<typeof cursor>): boolean {
  if (found.cases !== Number(cases)) return found.cases < Number(cases);
  for (const [at, part] of (found.key ?? []).entries()) {
    const order = Buffer.compare(Buffer.from(part), Buffer.from(after[at] ?? ""));
    if (order !== 0) return order > 0;
  }
  return false;
}
