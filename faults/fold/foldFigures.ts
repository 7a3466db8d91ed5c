import { Decimal } from "decimal.js";
import type { SentEvent } from "../event";
import type { FirmSettings } from "../settings";
import { daysBetween } from "./days";
import { type FoldedCase, foldCase } from "./foldCase";
import { foldMoney } from "./foldMoney";
import { foldShares } from "./foldShares";

/** One figure, exact: null where there is nothing to divide by. */
export interface Expected {
  value: Decimal | null;
  numerator?: Decimal;
  denominator?: Decimal | null;
  low?: Decimal | null;
  high?: Decimal | null;
}

/**
 * What the figures of some days must be: a reading of the definitions from the events alone, with no SQL and with no
 * code of the product, so that a fault of the product is not repeated by what judges it.
 * @param process only this one's; null: the firm's
 */
export function foldFigures(
  events: readonly SentEvent[],
  settings: FirmSettings,
  { from, to, process }: { from: string; to: string; process: string | null },
): Record<string, Expected> {
  Decimal.set({ precision: 60 });
  const days = daysBetween(from, to);
  const cases = casesOf(events);
  return {
    ...foldShares(cases, settings, new Set(days), process),
    ...foldMoney(events, settings, days, process),
  };
}

function casesOf(events: readonly SentEvent[]): FoldedCase[] {
  const byCase = new Map<string, SentEvent[]>();
  for (const event of events) {
    if (!event.type.startsWith("case.")) continue;
    const key = JSON.stringify([event.data.process, event.data.case]);
    const known = byCase.get(key);
    if (known) known.push(event);
    else byCase.set(key, [event]);
  }
  return [...byCase.values()].map(foldCase);
}
