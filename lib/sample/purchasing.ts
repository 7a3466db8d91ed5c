import type { Day } from "./calendar";
import { CaseFile } from "./caseFile";
import { Chance } from "./chance";
import type { Firm } from "./firm";
import { machines } from "./machines";
import { models, usage } from "./models";
import { money } from "./money";
import { numbered } from "./numbered";
import { person, shifts } from "./people";
import { ramp } from "./ramp";
import { story } from "./story";

/**
 * Purchasing and replenishment: harvests, samples and stock in three places are hard to judge; from day 50 an agent
 * proposes, and more than a quarter of its proposals are corrected.
 */
export class Purchasing {
  readonly #firm: Firm;
  readonly #chance: Chance;

  constructor(firm: Firm) {
    this.#firm = firm;
    this.#chance = new Chance(firm, "purchasing");
  }

  ofDay(day: Day): void {
    if (day.weekday > 5) return;
    const chance = this.#chance;
    const count = chance.count("cases", needs(day.number) * chance.swing("day", 0.35));
    for (let index = 1; index <= count; index++) this.#case(day, index);
  }

  #case(day: Day, index: number): void {
    const { calendar, ledger } = this.#firm;
    const chance = this.#chance;
    const at = calendar.at(day.number, chance.between(8.5, 16));
    const file = new CaseFile(
      ledger,
      "stock",
      "purchasing",
      numbered("CG", day.number, story.firstDay, index),
    );
    file.opened(at, {
      title: chance.pick(["岩茶补货", "白茶补货", "礼盒包材", "茶具补货", "新茶样品"]),
      channel: chance.pick(["低库存提醒", "供应商来样"]),
    });
    const covered = day.number >= story.purchasing && chance.steady("covered", coverage(day.number));
    const actor = person("采购", day.number, chance);
    let clock = at;
    if (covered) {
      clock += chance.skewed(12, 0.4) * 60_000;
      file.step(clock, {
        step: "补货建议",
        actor: machines.purchasing,
        seconds: Math.round(chance.skewed(110, 0.5)),
        model: models.large,
        usage: usage(chance, { requests: 8, input: 82_000, cached: 0.4, output: 3_900 }),
      });
      if (chance.steady("reviewed", 0.93)) {
        clock = this.#later(clock, 120);
        const right = chance.steady("right", precision(day.number));
        file.reviewed(clock, right ? "accepted" : chance.chance(0.7) ? "corrected" : "rejected", {
          step: "补货建议",
          actor,
          ...chance.handled("review", right ? 22 : 60),
          ...(right ? {} : { errorCost: money(Math.round(chance.even("mistake", 420, 0.4)) * 100) }),
        });
      }
    } else {
      clock = this.#later(clock, 200);
      file.step(clock, { step: "比价", actor, ...chance.handled("compare", 72) });
      clock = this.#later(clock, 400);
      file.step(clock, { step: "下采购单", actor, ...chance.handled("order", 37) });
    }
    if (chance.steady("large", 0.14)) {
      clock = this.#later(clock, 90);
      const decides = person("店长", day.number, chance);
      file.step(clock, {
        step: "批采购",
        actor: decides,
        ...chance.handled("decide", 22),
        touch: "decision",
        reason: "超额度",
      });
    }
    clock = this.#later(clock + chance.skewed(2.5, 0.4) * 86_400_000, 60);
    if (covered && chance.steady("scanned", 0.25)) {
      file.step(clock, { step: "扫码入库", actor: machines.rules, seconds: 2 });
    } else {
      file.step(clock, {
        step: "验货入库",
        actor,
        ...chance.handled("inspect", covered ? 105 : 64),
        ...(covered ? { reason: chance.weighted(reasons) } : {}),
      });
    }
    file.closed(clock + 600_000, chance.steady("failed", 0.04) ? "unresolved" : "resolved");
  }

  #later(at: number, mean: number): number {
    const chance = this.#chance;
    const ready = at + chance.skewed(mean, 0.15) * 60_000;
    return this.#firm.calendar.onShift(Math.round(ready), shifts.office, Math.round(chance.between(2, 200)));
  }
}

/** Cases per working day. */
const needs = ramp([
  [-90, 3.1],
  [0, 3.1],
  [104, 3.7],
]);

const coverage = ramp([
  [50, 0.4],
  [80, 0.75],
  [132, 0.82],
]);

const precision = ramp([
  [50, 0.64],
  [90, 0.72],
  [132, 0.74],
]);

const reasons = [
  ["系统没接通", 40],
  ["规则没写到", 34],
  ["缺信息", 26],
] as const;
