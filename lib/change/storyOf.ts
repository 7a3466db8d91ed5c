import type { Drivers } from "@/lib/change/driversAnswer";
import { newcombe } from "@/lib/kpi/newcombe";

/** One effect of a change, as it is told: a process better or worse in itself, another mix of work, or a kind of cost. */
export type Effect =
  | { as: "rate"; process: string; effect: number; better: boolean }
  | { as: "mix"; process: string; effect: number; more: boolean }
  | { as: "cost"; stage: CostDriver["stage"]; kind: CostDriver["kind"]; effect: number };

type ShareDriver = Extract<Drivers["drivers"][number], { process: string }>;
type CostDriver = Exclude<Drivers["drivers"][number], ShareDriver>;

export interface Story {
  direction: "rose" | "fell" | "same";
  change: number;
  /** the effects worth a sentence, the largest first */
  told: Effect[];
  /** what all others come to together; 0 where there are none, or they cancel out as far as is shown */
  rest: number;
  /** the 95 % interval of the change of a share, where it leaves room for none at all: it may be chance */
  chance: { low: number; high: number } | null;
}

/**
 * What an analyst would tell of a change: the effects that make up most of what moved (nine tenths of all movement, up or
 * down, four at the most, none too small to be seen), what is left over, and whether chance alone could have done it.
 * @returns null where there is no change to tell of
 */
export function storyOf(answer: Drivers, better: "higher" | "lower"): Story | null {
  const { change, before, after, kpi } = answer;
  if (change === null) return null;
  // half of 0.1 points, the last digit that is shown; of a cost a thousandth of it
  const seen =
    kpi === "cts" ? Math.max(Math.abs(before.value ?? 0), Math.abs(after.value ?? 0)) / 1000 : 0.0005;
  const effects = effectsOf(answer, better);
  const moved = effects.reduce((sum, { effect }) => sum + Math.abs(effect), 0);
  const told: Effect[] = [];
  let covered = 0;
  for (const effect of effects) {
    if (told.length === mostTold || Math.abs(effect.effect) < seen || covered >= moved * mostMoved) break;
    told.push(effect);
    covered += Math.abs(effect.effect);
  }
  const rest = change - told.reduce((sum, { effect }) => sum + effect, 0);
  const interval = kpi === "cts" ? null : newcombe(counted(before), counted(after));
  return {
    direction: Math.abs(change) < seen ? "same" : change > 0 ? "rose" : "fell",
    change,
    told,
    rest: Math.abs(rest) < seen ? 0 : rest,
    chance: interval && interval.low <= 0 && interval.high >= 0 ? interval : null,
  };
}

const mostTold = 4;
const mostMoved = 0.9;

/** Every effect that there is, the largest first. */
export function effectsOf({ drivers }: Drivers, better: "higher" | "lower"): Effect[] {
  return drivers
    .flatMap((driver): Effect[] =>
      "process" in driver
        ? [
            {
              as: "rate",
              process: driver.process,
              effect: driver.rate,
              better: driver.rate > 0 === (better === "higher"),
            },
            { as: "mix", process: driver.process, effect: driver.mix, more: grew(driver, drivers) },
          ]
        : [{ as: "cost", stage: driver.stage, kind: driver.kind, effect: driver.effect }],
    )
    .filter(({ effect }) => effect !== 0)
    .toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
}

/** Whether a process is a larger part of the work than it was. */
function grew(driver: ShareDriver, drivers: Drivers["drivers"]): boolean {
  const all = (period: "before" | "after") =>
    drivers.reduce((sum, one) => sum + ("process" in one ? (one[period].denominator ?? 0) : 0), 0);
  // by cross multiplication, as all are whole numbers
  return (driver.after.denominator ?? 0) * all("before") > (driver.before.denominator ?? 0) * all("after");
}

function counted({ numerator, denominator }: Drivers["before"]) {
  return { numerator: numerator ?? 0, denominator: denominator ?? 0 };
}
