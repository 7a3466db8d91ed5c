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
 * Quote to order for wholesale: about 45 of 100 enquiries become an order. From day 45 an agent writes the quote;
 * mistakes are dear here, so people go on reviewing nearly all of them.
 */
export class Quotes {
  readonly #firm: Firm;
  readonly #chance: Chance;

  constructor(firm: Firm) {
    this.#firm = firm;
    this.#chance = new Chance(firm, "quotes");
  }

  /** Enquiries of one day; answers the orders that come of them, some of them on later days. */
  ofDay(day: Day): Order[] {
    if (day.weekday > 5) return [];
    const chance = this.#chance;
    const count = chance.count("cases", enquiries(day.number) * chance.swing("day", 0.3));
    return Array.from({ length: count }, (_, index) => this.#case(day, index + 1)).filter(
      (order) => order !== null,
    );
  }

  #case(day: Day, index: number): Order | null {
    const { calendar, ledger } = this.#firm;
    const chance = this.#chance;
    const at = calendar.at(day.number, chance.between(8.8, 17.6));
    const id = numbered("BJ", day.number, story.firstDay, index);
    const file = new CaseFile(ledger, "crm", "quotes", id);
    const won = chance.steady("won", 0.45);
    const amount = Math.round(chance.even(`amount ${won}`, 1700, 0.45) / 10) * 1000;
    const customer = `茶商${String(1 + Math.floor(chance.next() * 86)).padStart(3, "0")}`;
    const order: Order | null = won
      ? { id: numbered("PF", day.number, story.firstDay, index), at: 0, amount, channel: "批发", customer }
      : null;
    file.opened(at, {
      channel: chance.pick(["微信", "电话", "1688"]),
      customer,
      title: chance.pick(["茶馆补货询价", "企业礼盒询价", "分销拿货询价", "民宿用茶询价"]),
      amount: money(amount),
      ...(order === null ? {} : { order: order.id }),
    });
    const covered = day.number >= story.quotes && chance.steady("covered", coverage(day.number));
    const done = covered
      ? this.#byAgent(file, at, day.number, amount)
      : this.#byHand(file, at, day.number, amount);
    file.closed(done, won ? "resolved" : chance.pick(["expired", "expired", "unresolved"]));
    return order === null ? null : this.#place({ ...order, at: done + 600_000 });
  }

  #byHand(file: CaseFile, at: number, day: number, amount: number): number {
    const chance = this.#chance;
    const actor = person("批发销售", day, chance);
    // The marketer helps out where two salespeople are not enough.
    const author = day < story.firstMove && chance.chance(0.3) ? person("运营", day, chance) : actor;
    let clock = this.#later(at, 90);
    file.step(clock, { step: "报价", actor: author, ...chance.handled("quote", 53) });
    if (amount > limit) {
      clock = this.#later(clock, 60);
      file.step(clock, {
        step: "批价",
        actor: person("店长", day, chance),
        ...chance.handled("decide", 14),
        touch: "decision",
        reason: "超额度",
      });
    }
    clock = this.#later(clock, 900);
    file.step(clock, { step: "跟进", actor, ...chance.handled("follow up", 68) });
    return clock + 300_000;
  }

  #byAgent(file: CaseFile, at: number, day: number, amount: number): number {
    const chance = this.#chance;
    const actor = person("批发销售", day, chance);
    let clock = at + chance.skewed(6, 0.3) * 60_000;
    if (chance.steady("register", 0.3)) {
      file.step(clock - 60_000, { step: "查工商", actor: machines.rules, cost: "0.5" });
    }
    file.step(clock, {
      step: "报价",
      actor: machines.quotes,
      seconds: Math.round(chance.skewed(70, 0.5)),
      model: models.large,
      usage: usage(chance, { requests: 9, input: 96_000, cached: 0.55, output: 5_200 }),
    });
    const alone = day >= 91 && amount < 100_000 && chance.steady("alone", 0.72);
    if (!alone) {
      clock = this.#later(clock, 70);
      this.#review(file, clock, day);
    }
    if (amount > limit) {
      clock = this.#later(clock, 60);
      file.step(clock, {
        step: "批价",
        actor: person("店长", day, chance),
        ...chance.handled("decide", 12),
        touch: "decision",
        reason: "超额度",
      });
    }
    if (!alone && chance.steady("visit", 0.8)) {
      clock = this.#later(clock, 800);
      file.step(clock, {
        step: "跟进",
        actor,
        ...chance.handled("follow up", 112),
        touch: chance.chance(0.6) ? "exception" : "work",
        reason: chance.weighted(reasons),
      });
    } else {
      clock += chance.skewed(1300, 0.2) * 60_000;
      clock = this.#firm.calendar.onShift(
        Math.round(clock),
        shifts.office,
        Math.round(chance.between(1, 90)),
      );
      if (alone && chance.steady("sampled", 0.3))
        this.#review(file, this.#later(clock + 3_600_000, 300), day);
    }
    return clock + 300_000;
  }

  #review(file: CaseFile, at: number, day: number): void {
    const chance = this.#chance;
    const right = chance.steady("right", precision(day));
    file.reviewed(at, right ? "accepted" : chance.chance(0.75) ? "corrected" : "rejected", {
      step: "报价",
      actor: person("批发销售", day, chance),
      ...chance.handled("review", right ? 12 : 27),
      ...(right ? {} : { errorCost: money(Math.round(chance.even("mistake", 300, 0.6)) * 100) }),
    });
  }

  /** Goods on account: paid at once by some, after weeks by others. */
  #place(order: Order): Order {
    const { ledger } = this.#firm;
    const chance = this.#chance;
    ledger.add("crm", `${order.id}/1`, "order.placed", order.at, {
      order: order.id,
      amount: money(order.amount),
      cogs: money(Math.round(order.amount * chance.between(0.525, 0.59))),
      channel: order.channel,
    });
    const days = chance.weighted(terms) * chance.wobble(0.4);
    ledger.add(
      "payments",
      `${order.id}/paid`,
      "order.paid",
      order.at + Math.round((days + 0.05) * 86_400_000),
      {
        order: order.id,
        amount: money(order.amount),
      },
    );
    return order;
  }

  #later(at: number, mean: number): number {
    const chance = this.#chance;
    const ready = at + chance.skewed(mean, 0.15) * 60_000;
    return this.#firm.calendar.onShift(Math.round(ready), shifts.office, Math.round(chance.between(2, 180)));
  }
}

/** Above this the manager decides the price; in fen. */
const limit = 350_000;

/** Enquiries per working day. */
const enquiries = ramp([
  [-90, 8.9],
  [0, 9],
  [60, 10.1],
  [104, 12.3],
  [132, 12.4],
]);

const coverage = ramp([
  [45, 0.3],
  [70, 0.6],
  [132, 0.78],
]);

const precision = ramp([
  [45, 0.945],
  [80, 0.958],
  [132, 0.962],
]);

const terms = [
  [0, 25],
  [7, 25],
  [15, 25],
  [30, 18],
  [60, 7],
] as const;

const reasons = [
  ["客户要找人", 48],
  ["规则没写到", 26],
  ["缺信息", 26],
] as const;
