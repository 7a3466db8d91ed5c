import { dayInZone } from "@/lib/calendar/dayInZone";
import { addDays } from "@/lib/calendar/days";
import { snapshot } from "@/lib/db/snapshot";
import { statements } from "@/lib/db/statements";
import { type ProcessGate, readGates } from "@/lib/handover/readGates";
import { type Exact, Exact as ExactNumber, sixDecimals } from "@/lib/kpi/exact";
import { readDated } from "@/lib/kpi/readDated";
import { segments } from "@/lib/kpi/segments";
import type { Ctx } from "@/lib/tenancy/ctx";
import { may } from "@/lib/tenancy/require";
import { groups } from "@/lib/tokens/groups";
import { readShadowPrices } from "@/lib/tokens/readShadowPrices";
import { readKeptSums } from "@/lib/tokens/readStepSums";
import { paysUpTo, stillPays, type WayCosts } from "@/lib/tokens/stillPays";
import type { HandoverAtPrices } from "@/lib/tokens/tokensAnswer";

/**
 * Which processes would still be cheaper than by hand if their models cost something else: all usage at its list price,
 * and at n times today's price. The other costs are those of the precision gate, since the last change of the agent or
 * the model, 90 days at most: with review, or alone where that is proved or decided.
 * What people earn can be told from the multiple at which a process pays no longer: it is for who may see salaries.
 * @throws Fault `forbidden`
 */
export async function readHandoversAtPrices(
  ctx: Ctx,
  times: string,
  process: string | null,
): Promise<HandoverAtPrices[]> {
  const gates = (await readGates(ctx)).filter((gate) => process === null || gate.process === process);
  if (gates.length === 0) return [];
  const models = await modelCosts(ctx, gates);
  const salaries = may(ctx, "salaries:read");
  return gates.map((gate) => {
    const { cost: model, shadow } = models.get(gate.process) ?? { cost: new ExactNumber(0), shadow: null };
    const way = alone.has(gate.state) ? ("alone" as const) : ("with_review" as const);
    const found = way === "alone" ? gate.ways.alone : gate.ways.withReview;
    const costs: WayCosts = { people: exact(gate.ways.people), way: exact(found), model };
    const upTo = paysUpTo(costs);
    return {
      process: gate.process,
      name: gate.name,
      state: gate.state,
      way,
      cases: gate.auto,
      since: gate.since,
      model: sixDecimals(model).toFixed(),
      shadow: shadow && sixDecimals(shadow).toFixed(),
      pays: {
        today: stillPays(costs, model),
        atList: stillPays(costs, shadow),
        atTimes: stillPays(costs, model.times(times)),
      },
      upTo: salaries && upTo ? upTo.toDecimalPlaces(1, ExactNumber.ROUND_DOWN).toFixed() : null,
    };
  });
}

/** An agent that may be left alone, or is. */
const alone = new Set<ProcessGate["state"]>(["ready", "watched"]);

function exact(amount: string | null): Exact | null {
  return amount === null ? null : new ExactNumber(amount);
}

/** What the models of a process cost a case with a machine step, in the days of its gate, and at list prices. */
async function modelCosts(
  ctx: Ctx,
  gates: readonly ProcessGate[],
): Promise<Map<string, { cost: Exact; shadow: Exact | null }>> {
  return statements(
    ctx,
    async (run) => {
      const dated = await readDated(ctx.org, run, addDays(ctx.now.toISOString().slice(0, 10), 1));
      const to = addDays(dayInZone(ctx.now, dated.timezone), -1);
      const from = gates.reduce((first, gate) => (gate.since < first ? gate.since : first), to);
      const shadow = await readShadowPrices(ctx.org, run, dated, to);
      // cut where a gate's days begin, too, so that each takes its own
      const cuts = segments(
        [{ start: from, end: to }],
        [...shadow.map(({ day }) => day), ...gates.map(({ since }) => since)],
      );
      const rows = await readKeptSums(ctx.org, run, { from, to, process: null }, cuts);
      return new Map(
        gates.map((gate) => {
          const own = rows.filter(
            (row) => row.process === gate.process && (cuts[row.segment]?.start ?? "") >= gate.since,
          );
          const [found] = groups({ cuts, rows: own }, null, { own: dated.prices, shadow });
          if (!found) return [gate.process, { cost: new ExactNumber(0), shadow: null }];
          const { cost, shadow: atList, unlisted } = found.usage;
          return [
            gate.process,
            { cost: cost.div(gate.auto), shadow: unlisted > 0 ? null : atList.div(gate.auto) },
          ];
        }),
      );
    },
    snapshot,
  );
}
