import type { Day } from "./calendar";
import { CaseFile } from "./caseFile";
import { Chance } from "./chance";
import type { Firm } from "./firm";
import { machines } from "./machines";
import { models, usage } from "./models";
import { money } from "./money";
import { numbered } from "./numbered";
import type { Order } from "./orders";
import { person, shifts } from "./people";
import { ramp } from "./ramp";
import { story } from "./story";

/**
 * Bookkeeping: an invoice and its matching for each wholesale order, and the suppliers' bills. The agent comes last
 * (day 95) and lags: most documents lack the invoice number that it would match them by.
 */
export class Bookkeeping {
  readonly #firm: Firm;
  readonly #chance: Chance;

  constructor(firm: Firm) {
    this.#firm = firm;
    this.#chance = new Chance(firm, "books");
  }

  /** The suppliers' bills of one day. */
  ofDay(day: Day): void {
    if (day.weekday > 5) return;
    const count = this.#chance.count("bills", 3.2 * this.#chance.swing("day", 0.4));
    for (let index = 1; index <= count; index++) {
      const at = this.#firm.calendar.at(day.number, this.#chance.between(9, 17));
      this.#case(numbered("FP", day.number, story.firstDay, index), at, { title: "供应商发票对账" });
    }
  }

  /** The invoice of one wholesale order. */
  invoice(order: Order): void {
    const at = this.#later(order.at + 3_600_000, 500);
    this.#case(order.id.replace(/^[A-Z]+/, "KP"), at, {
      title: "开票与对账",
      customer: order.customer,
      order: order.id,
    });
  }

  #case(id: string, at: number, about: { title: string; customer?: string; order?: string }): void {
    const { calendar, ledger } = this.#firm;
    const chance = this.#chance;
    const file = new CaseFile(ledger, "accounting", "books", id);
    file.opened(at, about);
    const day = calendar.dayOf(at);
    const actor = person("财务", day, chance);
    let clock = this.#later(at, 600);
    if (!(day >= story.books && chance.steady("covered", coverage(day)))) {
      file.step(clock, { step: "核对发票", actor, ...chance.handled("match", 21) });
      file.closed(clock + 300_000, "resolved");
      return;
    }
    clock = at + chance.skewed(15, 0.3) * 60_000;
    file.step(clock - 30_000, { step: "识别票据", actor: machines.scanner, seconds: 3, cost: "0.12" });
    const missing = chance.steady("missing", lacking(day));
    file.step(clock, {
      step: "核对发票",
      actor: machines.books,
      seconds: Math.round(chance.skewed(35, 0.5)),
      ...(missing ? { outcome: "failed" as const } : {}),
      model: models.large,
      usage: usage(chance, { requests: 4, input: 24_000, cached: 0.5, output: 1_100 }),
    });
    if (missing) {
      clock = this.#later(clock, 1500);
      file.step(clock, {
        step: "核对发票",
        actor,
        ...chance.handled("ask", 17),
        touch: "exception",
        reason: chance.steady("number", 0.84) ? "缺发票号" : chance.pick(["规则没写到", "系统没接通"]),
      });
    } else if (chance.steady("reviewed", approval(day))) {
      clock = this.#later(clock, 200);
      const right = chance.steady("right", 0.9);
      file.reviewed(clock, right ? "accepted" : "corrected", {
        step: "核对发票",
        actor,
        ...chance.handled("review", right ? 4 : 11),
        ...(right ? {} : { errorCost: money(Math.round(chance.even("mistake", 60, 0.5)) * 100) }),
      });
    }
    file.closed(clock + 300_000, "resolved");
  }

  #later(at: number, mean: number): number {
    const chance = this.#chance;
    const ready = at + chance.skewed(mean, 0.15) * 60_000;
    return this.#firm.calendar.onShift(Math.round(ready), shifts.office, Math.round(chance.between(2, 240)));
  }
}

const coverage = ramp([
  [95, 0.4],
  [110, 0.7],
  [132, 0.75],
]);

/** Share of the documents without an invoice number or with another gap. */
const lacking = ramp([
  [95, 0.66],
  [132, 0.6],
]);

const approval = ramp([
  [95, 1],
  [112, 0.6],
  [132, 0.45],
]);
