import { Decimal } from "decimal.js";
import type { SentEvent } from "../event";
import type { FirmSettings } from "../settings";
import { dayIn, daysBetween } from "./days";
import { earlier } from "./earlier";
import type { Staff } from "./staff";

/** One cost: of a piece of work, or an entry of the ledger. */
export interface Cost {
  entry: boolean;
  /** labour, model or tool; of an entry its category */
  kind: string;
  process: string | null;
  stage: string | null;
  amount: Decimal;
}

/** Every cost that falls on the days. What has no price is left out. */
export function costs(
  events: readonly SentEvent[],
  settings: FirmSettings,
  employed: Staff,
  days: ReadonlySet<string>,
): Cost[] {
  const { timezone, processes } = settings;
  const found: Cost[] = [];
  const prices = events.filter(({ type }) => type === "model.priced").sort(earlier);
  for (const { type, time, data } of events) {
    const process = data.process ?? null;
    const stage = process === null ? null : (processes[process]?.stage ?? "service");
    const add = (entry: boolean, kind: string, amount: Decimal) =>
      found.push({ entry, kind, process, stage, amount });
    const day = dayIn(timezone, time);
    if (type === "cost.incurred") {
      const spread = daysBetween(data.from ?? day, data.to ?? day);
      const inside = spread.filter((each) => days.has(each)).length;
      if (inside > 0)
        add(true, data.category ?? "", new Decimal(data.amount ?? 0).times(inside).div(spread.length));
    }
    if (!days.has(day)) continue;
    const byPerson = type === "case.reviewed" || (type === "case.step" && data.actor?.kind === "human");
    const rate = byPerson ? employed.hourly(data.actor?.role ?? "", day) : null;
    if (rate && data.seconds !== undefined)
      add(false, "labour", new Decimal(data.seconds).div(3_600).times(rate));
    if (type !== "case.step") continue;
    const kind = data.model !== undefined || data.usage ? "model" : "tool";
    const price = prices
      .filter((set) => set.data.model === data.model && dayIn(timezone, set.time) <= day)
      .at(-1);
    if (data.cost !== undefined) add(false, kind, new Decimal(data.cost));
    else if (data.usage && price) add(false, kind, byList(data.usage, price.data));
  }
  return found;
}

function byList(usage: NonNullable<SentEvent["data"]["usage"]>, price: SentEvent["data"]): Decimal {
  const cached = usage.cachedInputTokens ?? 0;
  const input = price.input ?? 0;
  return new Decimal(usage.inputTokens - cached)
    .times(input)
    .plus(new Decimal(cached).times(price.cachedInput ?? input))
    .plus(new Decimal(usage.outputTokens).times(price.output ?? 0))
    .div(1_000_000);
}
