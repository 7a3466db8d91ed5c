import { dateOf, firm, startOfDay } from "@/bench/firm/firm";
import type { WireEvent } from "@/lib/sample/wireEvent";

/** What a day brings however many cases there are: ledger entries; salaries and prices now and then; a change a month. */
export function fixedEvents(day: number, days: number): WireEvent[] {
  const events: WireEvent[] = [];
  const add = (source: string, type: string, name: string, data: object) => {
    const time = new Date(startOfDay(day) + 3_600_000).toISOString();
    events.push({ id: `${type}-${dateOf(day)}-${name}`, source, type, time, data } as WireEvent);
  };
  const entry = (category: string, amount: string, more: object = {}) =>
    add("ledger", "cost.incurred", category, { category, amount, ...more });

  entry("acquisition", `${300 + (day % 7) * 20}.50`);
  entry("fulfilment", `${500 + (day % 5) * 35}.25`, { process: "shipping" });
  entry("service", "42.00", { process: "support" });
  entry("tool", "19.90", { process: "invoices" });
  entry("model", "8.75");
  if (day % 30 === 0) {
    const last = Math.min(day + 29, days - 1);
    entry("overhead", "9000", { from: dateOf(day), to: dateOf(last) });
    entry("labour", "3600", { process: "returns", from: dateOf(day), to: dateOf(last) });
    firm.roles.forEach((role, place) => {
      const monthlySalary = String(7_000 + place * 3_000 + day * 10);
      add("people", "headcount.set", role, { role, fte: `${6 - place}.5`, monthlySalary });
    });
    add("desk", "change.made", "wording", {
      title: "New wording of the answers",
      kind: "agent",
      process: "support",
    });
  }
  if (day % 90 === 0) {
    firm.models.forEach((model, place) => {
      const input = String(2 + place * 3 - day / 180);
      add("prices", "model.priced", model, {
        model,
        input,
        cachedInput: "0.5",
        output: String(8 + place * 6),
      });
    });
  }
  return events;
}
