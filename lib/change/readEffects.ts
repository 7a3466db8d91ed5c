import { z } from "zod";
import type { Effects } from "@/lib/change/effectsAnswer";
import type { EffectsQuery } from "@/lib/change/effectsQuery";
import { listChanges } from "@/lib/change/listChanges";
import { measureEffects } from "@/lib/change/measureEffects";
import { cursorInstant, cursorParts, cursorText } from "@/lib/contract/cursor";
import { storable } from "@/lib/contract/storable";
import { snapshot } from "@/lib/db/snapshot";
import { statements } from "@/lib/db/statements";
import { checkProcess } from "@/lib/kpi/checkProcess";
import { readDated } from "@/lib/kpi/readDated";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * The changes that were made on some days, the latest first, each with what it did to one share of its process (of the
 * whole firm where it names none), held against the other processes, and how long it took to recover from a drop. Only
 * settled days count: up to yesterday, for FCR and the reopening rate as far back as the windows reach.
 *
 * Days are those of the organisation's zone; differences are parts of 1.
 * @throws Fault `not-found` for a process that does not exist, `invalid` for a cursor of another list; `forbidden`
 */
export async function readEffects(ctx: Ctx, query: EffectsQuery): Promise<Effects> {
  require(ctx, "figures:read");
  const { kpi, from, to, process, limit } = query;
  const after = query.cursor === undefined ? null : cursorParts(query.cursor, cursor);
  return statements(
    ctx,
    async (run) => {
      const dated = await readDated(ctx.org, run, to);
      checkProcess(dated, process);
      const { timezone } = dated;
      const found = await listChanges(ctx.org, run, { timezone, from, to, process, after, limit: limit + 1 });
      const page = found.slice(0, limit);
      const last = page.at(-1);
      const changes = page.map(({ time: _, ...change }) => change);
      const items = await measureEffects(ctx, run, { kpi, changes, dated });
      const more = found.length > limit && last;
      return { kpi, timezone, items, next: more ? cursorText([last.time, last.source, last.id]) : null };
    },
    snapshot,
  );
}

const cursor = z.tuple([cursorInstant, storable, storable]);
