import { addDays } from "@/lib/calendar/days";
import { listChanges } from "@/lib/change/listChanges";
import { measureEffects } from "@/lib/change/measureEffects";
import { snapshot } from "@/lib/db/snapshot";
import { statements } from "@/lib/db/statements";
import { readDated } from "@/lib/kpi/readDated";
import type { Report } from "@/lib/report/reportSchema";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * What was changed on purpose on some days and in the four weeks before, whose effect shows only now; the latest first,
 * each with what it did to AAR and to FCR.
 */
export async function changesWithEffects(
  ctx: Ctx,
  { from, to }: { from: string; to: string },
): Promise<Report["changes"]> {
  return statements(
    ctx,
    async (run) => {
      const dated = await readDated(ctx.org, run, to);
      const found = await listChanges(ctx.org, run, {
        timezone: dated.timezone,
        ...{ from: addDays(from, -28), to, process: null, after: null, limit: mostChanges },
      });
      const changes = found.map(({ day, title, kind, process, note }) => ({
        day,
        title,
        kind,
        process,
        note,
      }));
      const effects = await Promise.all(
        kpis.map(async (kpi) => {
          const measured = await measureEffects(ctx, run, { kpi, changes, dated });
          return measured.map(({ own, others, effect, complete, drop }) => ({
            ...{ kpi, own, others, effect, complete, drop },
          }));
        }),
      );
      return changes.map((change, at) => ({
        ...change,
        effects: effects.flatMap((measured) => measured[at] ?? []),
      }));
    },
    snapshot,
  );
}

const kpis = ["aar", "fcr"] as const;

/** A page of a report has room for no more. */
const mostChanges = 12;
