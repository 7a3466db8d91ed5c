import type { Point } from "@/lib/kpi/answer";
import { readKpis } from "@/lib/kpi/readKpis";
import type { Ctx } from "@/lib/tenancy/ctx";

/** The figures of each of the processes over a range of days, a few read at a time. */
export async function figuresByProcess(
  ctx: Ctx,
  processes: readonly string[],
  range: { from: string; to: string },
): Promise<Map<string, Point["kpis"]>> {
  const found = new Map<string, Point["kpis"]>();
  const left = [...processes];
  const work = async () => {
    for (let process = left.shift(); process !== undefined; process = left.shift()) {
      const { total } = await readKpis(ctx, { ...range, interval: "total", process });
      found.set(process, total.kpis);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return found;
}

/** Connections that one page may take from the pool at a time. */
const atOnce = 4;
