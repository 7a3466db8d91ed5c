import { CaseFile } from "./caseFile";
import { Chance } from "./chance";
import type { Firm } from "./firm";
import { machines } from "./machines";
import { models, usage } from "./models";
import { money } from "./money";
import type { Order } from "./orders";
import { person, shifts } from "./people";
import { ramp } from "./ramp";
import { story } from "./story";

/**
 * Order fulfilment, one case an order: picked and packed by hand, from day 33 checked by an agent, from day 52
 * packed by a contracted warehouse, so that an order can go out with nobody touching it.
 */
export class Fulfilment {
  readonly #firm: Firm;
  readonly #chance: Chance;

  constructor(firm: Firm) {
    this.#firm = firm;
    this.#chance = new Chance(firm, "fulfilment");
  }

  ship(order: Order): void {
    const { calendar, ledger } = this.#firm;
    const chance = this.#chance;
    const file = new CaseFile(ledger, "warehouse", "fulfilment", shipment(order.id));
    const moment = calendar.dayOf(order.at);
    const wholesale = order.channel === "批发";
    file.opened(order.at + 30_000, { channel: order.channel, customer: order.customer, order: order.id });
    const covered =
      moment >= story.fulfilment &&
      chance.steady(`covered ${wholesale}`, coverage(moment) * (wholesale ? 0.35 : 1));
    const done = covered
      ? this.#byMachine(file, order.at, moment)
      : this.#byHand(file, order.at, wholesale, moment);
    if (!wholesale && chance.steady("cancelled", 0.006)) {
      file.closed(done, "cancelled");
      ledger.add("payments", `${order.id}/cancelled`, "order.refunded", done + 600_000, {
        order: order.id,
        amount: money(order.amount),
      });
      return;
    }
    file.closed(done, chance.steady("unresolved", 0.01) ? "unresolved" : "resolved");
    if (chance.steady("refund", 0.003)) {
      ledger.add("payments", `${order.id}/damage`, "order.refunded", done + 4 * 86_400_000, {
        order: order.id,
        amount: money(Math.round(Math.min(order.amount, 30_000) * chance.between(0.3, 1))),
        process: "fulfilment",
        case: file.id,
      });
    }
  }

  #byHand(file: CaseFile, at: number, wholesale: boolean, moment: number): number {
    const done = this.#later(at, 150);
    const chance = this.#chance;
    const actor = person("仓配", moment, chance);
    const unknown = chance.steady("unknown", 0.005);
    file.step(done, {
      step: "审单打包",
      actor: unknown ? { kind: "unknown" } : actor,
      ...(unknown ? {} : chance.handled("by hand", wholesale ? 40 : 16.8)),
      ...(moment >= story.fulfilment && chance.chance(0.4) ? { reason: chance.weighted(reasons) } : {}),
    });
    return done + 120_000;
  }

  #byMachine(file: CaseFile, at: number, moment: number): number {
    const chance = this.#chance;
    if (moment >= story.warehouse && chance.steady("rule", 0.24)) {
      const sent = at + chance.skewed(20, 0.2) * 60_000;
      file.step(sent, { step: "审单", actor: machines.rules, seconds: 1 });
      return sent + chance.skewed(300, 0.3) * 60_000;
    }
    let clock = at + Math.round(chance.skewed(4, 0.3) * 60_000);
    const unclear = moment >= story.warehouse && chance.steady("stepIn", stepIn(moment));
    file.step(clock, {
      step: "审单",
      actor: machines.fulfilment,
      seconds: Math.round(chance.skewed(11, 0.5)),
      ...(unclear && chance.chance(0.4) ? { outcome: "escalated" as const } : {}),
      model: models.large,
      usage: usage(chance, { requests: 2, input: 11_000, cached: 0.7, output: 420 }),
    });
    if (moment < story.warehouse) {
      clock = this.#later(clock, 120);
      file.step(clock, {
        step: "打包",
        actor: person("仓配", moment, chance),
        ...chance.handled("pack", 10.5),
      });
      if (chance.steady("checked", 0.5)) this.#review(file, clock + 60_000, moment);
      return clock + 120_000;
    }
    if (unclear) {
      clock = this.#later(clock, 90);
      file.step(clock, {
        step: "改单",
        actor: person("仓配", moment, chance),
        ...chance.handled("mend", 22),
        touch: "exception",
        reason: chance.weighted(reasons),
      });
    } else if (chance.steady("approved", approval(moment))) {
      clock = this.#later(clock, 60);
      this.#review(file, clock, moment);
    } else if (chance.steady("sampled", 0.09)) {
      this.#review(file, this.#later(clock + 2 * 86_400_000, 200), moment);
    }
    return clock + chance.skewed(300, 0.3) * 60_000;
  }

  #review(file: CaseFile, at: number, moment: number): void {
    const chance = this.#chance;
    const right = chance.steady("right", precision(moment));
    file.reviewed(at, right ? "accepted" : "corrected", {
      step: "审单",
      actor: person("仓配", moment, chance),
      ...chance.handled("review", right ? 2.9 : 8),
      ...(right ? {} : { errorCost: money(Math.round(chance.even("mistake", 26, 0.4)) * 100) }),
    });
  }

  #later(at: number, mean: number): number {
    const chance = this.#chance;
    const ready = at + chance.skewed(mean, 0.1) * 60_000;
    return this.#firm.calendar.onShift(
      Math.round(ready),
      shifts.warehouse,
      Math.round(chance.between(5, 240)),
    );
  }
}

/** DD-… (retail) is shipped as FH-…, PF-… (wholesale) as PH-…. */
function shipment(order: string): string {
  return order.replace(/^DD/, "FH").replace(/^PF/, "PH");
}

const coverage = ramp([
  [33, 0.3],
  [52, 0.7],
  [90, 0.81],
  [110, 0.89],
  [132, 0.9],
]);

const approval = ramp([
  [52, 1],
  [58, 0.85],
  [75, 0.6],
  [90, 0.5],
  [110, 0.24],
  [132, 0.2],
]);

const stepIn = ramp([
  [52, 0.2],
  [90, 0.18],
  [132, 0.15],
]);

const precision = ramp([
  [33, 0.95],
  [60, 0.975],
  [132, 0.985],
]);

const reasons = [
  ["缺信息", 34],
  ["规则没写到", 28],
  ["系统没接通", 20],
  ["客户要找人", 10],
  ["其他", 8],
] as const;
