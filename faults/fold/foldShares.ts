import { Decimal } from "decimal.js";
import type { FirmSettings } from "../settings";
import { dayIn } from "./days";
import type { FoldedCase } from "./foldCase";
import type { Expected } from "./foldFigures";

/** The shares of cases over some days, of one process or of the firm. */
export function foldShares(
  cases: readonly FoldedCase[],
  { timezone, processes }: FirmSettings,
  days: ReadonlySet<string>,
  process: string | null,
): Record<string, Expected> {
  const counts = (end: FoldedCase["closed"]) =>
    end !== null &&
    end.resolution !== "cancelled" &&
    end.resolution !== "duplicate" &&
    days.has(dayIn(timezone, end.time));
  const settingsOf = (each: FoldedCase) => processes[each.process] ?? unset;
  const asked = (each: FoldedCase, otherwise: boolean) =>
    process === null ? otherwise : each.process === process;

  const closed = cases.filter((each) => counts(each.closed) && asked(each, settingsOf(each).core));
  const auto = closed.filter((each) => each.auto).length;
  const resolved = (levels: string) =>
    closed.filter((each) => each.closed?.resolution === "resolved" && levels.includes(each.level)).length;

  const first = cases.filter(
    (each) => counts(each.first) && asked(each, settingsOf(each).stage === "service"),
  );
  const window = (each: FoldedCase) => settingsOf(each).reopenWindowDays;
  const solved = first.filter(
    (each) => each.first?.resolution === "resolved" && !each.cameBack(window(each)),
  ).length;
  return {
    aar: share(resolved("autonomous"), closed.length),
    aarSupervised: share(resolved("autonomous supervised"), closed.length),
    aarExecuted: share(resolved("autonomous supervised assisted"), closed.length),
    coverage: share(auto, closed.length),
    success: share(resolved("autonomous"), auto),
    fcr: share(solved, first.length),
    reopenRate: share(first.filter((each) => each.reopened(window(each))).length, first.length),
  };
}

const unset = { stage: "service", core: true, reopenWindowDays: 7 } as const;

function share(numerator: number, denominator: number): Expected {
  const counts = { numerator: new Decimal(numerator), denominator: new Decimal(denominator) };
  if (denominator === 0) return { ...counts, value: null, low: null, high: null };
  const n = new Decimal(denominator);
  const p = counts.numerator.div(n);
  const z = new Decimal("1.959964");
  const centre = p.plus(z.pow(2).div(n.times(2)));
  const half = z.times(
    p
      .times(p.neg().plus(1))
      .div(n)
      .plus(z.pow(2).div(n.pow(2).times(4)))
      .sqrt(),
  );
  const whole = z.pow(2).div(n).plus(1);
  return { ...counts, value: p, low: centre.minus(half).div(whole), high: centre.plus(half).div(whole) };
}
