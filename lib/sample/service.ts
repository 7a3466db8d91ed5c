/* Over 8 KB: one case of customer service is one story, and its branches share the same case and clock. */

import type { Resolution } from "@/lib/events/event";
import type { Day } from "./calendar";
import { CaseFile } from "./caseFile";
import { Chance } from "./chance";
import type { Firm } from "./firm";
import { hoursOfDay } from "./hoursOfDay";
import { machines } from "./machines";
import { models, usage } from "./models";
import { money } from "./money";
import { numbered } from "./numbered";
import type { Order } from "./orders";
import { person, shifts } from "./people";
import { course } from "./serviceCourse";
import { story } from "./story";

/**
 * Customer service: by hand before the roadmap; from day 0 the agent answers and everything is reviewed; from day 31
 * reviews are thinned out; the cheaper model of day 110 fails, retries and is called back on day 118.
 */
export class Service {
  readonly #firm: Firm;
  readonly #chance: Chance;

  constructor(firm: Firm) {
    this.#firm = firm;
    this.#chance = new Chance(firm, "service");
  }

  /** `recent`: the retail orders of the last days, that customers ask about. */
  ofDay(day: Day, orders: number, recent: readonly Order[]): void {
    const chance = this.#chance;
    const count = chance.count("cases", orders * course.perOrder(day.number) * chance.swing("day", 0.09));
    for (const [index, hour] of hoursOfDay(chance, count).entries()) this.#case(day, index + 1, hour, recent);
  }

  #case(day: Day, index: number, hour: number, recent: readonly Order[]): void {
    const { calendar, ledger } = this.#firm;
    const chance = this.#chance;
    const at = calendar.at(day.number, hour);
    const moment = calendar.dayOf(at) - story.changeHour / 24;
    const file = new CaseFile(
      ledger,
      "helpdesk",
      "service",
      numbered("KF", day.number, story.firstDay, index),
    );
    const order = recent[Math.floor(chance.next() * recent.length)];
    const known = order !== undefined && order.at < at && chance.chance(0.75);
    const channel = known ? order.channel : chance.pick(["天猫", "抖音", "微信小程序", "电话"]);
    file.opened(at, {
      channel,
      customer: known
        ? order.customer
        : `c${String(1 + Math.floor(chance.skewed(2600, 0.01))).padStart(5, "0")}`,
      title: chance.weighted(titles),
      ...(known ? { order: order.id } : {}),
    });
    const automated = day.number >= story.service && chance.steady("covered", course.coverage(moment));
    const done = automated ? this.#byAgent(file, at, moment) : this.#byHand(file, at, day.number);
    this.#afterwards(file, at, done, moment, automated, channel);
    if (known && chance.steady("refund", 0.012)) {
      ledger.add("payments", `${file.id}/refund`, "order.refunded", done + 3_600_000, {
        order: order.id,
        amount: money(Math.round(order.amount * chance.between(0.2, 1))),
        process: "service",
        case: file.id,
      });
    }
  }

  #byHand(file: CaseFile, at: number, day: number): number {
    const { calendar } = this.#firm;
    const chance = this.#chance;
    let done = calendar.onShift(at + minutes(chance.skewed(25, 0.1)), shifts.service, chance.between(2, 70));
    const actor = person("客服", day, chance);
    const unknown = chance.steady("unknown", 0.008);
    file.step(done, {
      step: "答复",
      actor: unknown ? { kind: "unknown" } : actor,
      ...(unknown ? {} : chance.handled("answer", 29)),
      ...(day >= story.endToEnd && chance.chance(0.5) ? { reason: chance.weighted(reasons) } : {}),
    });
    if (chance.steady("second", 0.35)) {
      done = calendar.onShift(done + minutes(chance.skewed(50, 0.1)), shifts.service, chance.between(2, 50));
      file.step(done, { step: "查单", actor, ...chance.handled("look up", 15) });
    }
    return done + minutes(2);
  }

  /** Answers, and when the case was closed: reviewed before it goes out, taken over by a person, or alone. */
  #byAgent(file: CaseFile, at: number, moment: number): number {
    const { calendar } = this.#firm;
    const chance = this.#chance;
    const day = Math.floor(moment);
    const cheap = moment >= story.cheaperModel && moment < story.rollback;
    const model = cheap ? models.mini : models.large;
    let clock = at + minutes(chance.skewed(1.5, 0.3));
    const answer = (outcome: "ok" | "failed" | "escalated") =>
      file.step(clock, {
        step: "答复",
        actor: machines.service,
        seconds: Math.round(chance.skewed(cheap ? 38 : 24, 0.4)),
        ...(outcome === "ok" ? {} : { outcome }),
        model,
        usage: usage(chance, cheap ? cheapRun : run),
      });
    const retries = chance.steady("retry", cheap ? 0.62 : 0.04)
      ? 1 + Number(chance.chance(cheap ? 0.5 : 0.1))
      : 0;
    for (let attempt = 0; attempt < retries; attempt++) {
      answer("failed");
      clock += minutes(chance.skewed(2, 0.3));
    }
    const reviewer = () => person("客服", day, chance);

    if (chance.steady("approved", course.approval(moment))) {
      answer("ok");
      clock = calendar.onShift(
        clock + minutes(chance.skewed(18, 0.1)),
        shifts.service,
        chance.between(1, 60),
      );
      const right = chance.steady("right", course.precision(moment));
      file.reviewed(clock, right ? "accepted" : chance.chance(0.7) ? "corrected" : "rejected", {
        step: "答复",
        actor: reviewer(),
        ...chance.handled("review", right ? 3.4 : 9),
        ...(right || chance.chance(0.15)
          ? {}
          : { errorCost: money(Math.round(chance.even("mistake", 17, 0.3)) * 100) }),
      });
      return clock + minutes(1);
    }
    if (chance.steady("stepIn", course.stepIn(moment))) {
      answer(chance.chance(0.5) ? "escalated" : "ok");
      clock = calendar.onShift(
        clock + minutes(chance.skewed(30, 0.1)),
        shifts.service,
        chance.between(2, 70),
      );
      file.step(clock, {
        step: "答复",
        actor: reviewer(),
        ...chance.handled("step in", 32),
        touch: "exception",
        reason: cheap && chance.chance(0.6) ? "答错了" : chance.weighted(reasons),
      });
      return clock + minutes(1);
    }
    answer("ok");
    const done = clock + minutes(chance.skewed(9, 0.2));
    if (chance.steady("sampled", course.sampled(moment))) {
      const right = chance.steady("right", course.precision(moment));
      const watched = moment >= story.rollback && moment < story.rollback + 3;
      const later = calendar.onShift(
        done + minutes(chance.skewed(watched ? 12 : 240, 0.1)),
        shifts.service,
        chance.between(5, watched ? 60 : 200),
      );
      file.reviewed(later, right ? "accepted" : "corrected", {
        step: "答复",
        actor: reviewer(),
        ...chance.handled("check", right ? 2.8 : 8),
        ...(right ? {} : { errorCost: money(Math.round(chance.even("mistake", 17, 0.3)) * 100) }),
      });
    }
    return done;
  }

  /** How it ended, whether the customer came back, and what was done then. */
  #afterwards(
    file: CaseFile,
    at: number,
    done: number,
    moment: number,
    automated: boolean,
    channel: string,
  ): void {
    const { calendar } = this.#firm;
    const chance = this.#chance;
    const kind = automated ? "agent" : "hand";
    const unhappy: Resolution | null = chance.steady(`${kind} void`, 0.012)
      ? chance.pick<Resolution>(["duplicate", "cancelled"])
      : chance.steady(`${kind} unsolved`, 0.035)
        ? chance.pick<Resolution>(["unresolved", "expired"])
        : null;
    if (unhappy !== null) {
      file.closed(done, unhappy);
      return;
    }
    const comes = chance.steady(`${kind} back`, automated ? course.comesBack(moment) : 0.245);
    const early = comes && chance.chance(0.3);
    if (early) file.contact(at + (done - at) * chance.between(0.3, 0.95), channel);
    file.closed(done, "resolved");
    if (!comes || early) return;
    const back = done + chance.skewed(26, 0.05) * 3_600_000;
    file.contact(back, channel);
    if (!chance.steady(`${kind} reopened`, 0.3)) return;
    file.reopened(back + minutes(3), "问题没解决");
    const again = calendar.onShift(
      back + minutes(chance.skewed(60, 0.2)),
      shifts.service,
      chance.between(2, 60),
    );
    file.step(again, {
      step: "再处理",
      actor: person("客服", calendar.dayOf(again), chance),
      ...chance.handled("again", 19),
      touch: "exception",
      reason: "答错了",
    });
    file.closed(again + minutes(2), "resolved");
  }
}

const minutes = (count: number): number => Math.round(count * 60_000);

const run = { requests: 4, input: 38_000, cached: 0.62, output: 1_500 };
/** The cheaper model needs more requests with more context, and its cache is cold. */
const cheapRun = { requests: 7, input: 66_000, cached: 0.3, output: 2_600 };

const reasons = [
  ["客户要找人", 30],
  ["缺信息", 26],
  ["规则没写到", 20],
  ["系统没接通", 14],
  ["其他", 10],
] as const;

const titles = [
  ["物流到哪了", 30],
  ["怎么泡、怎么存", 16],
  ["换货或退款", 15],
  ["改地址", 11],
  ["开发票", 9],
  ["包装破损", 8],
  ["选茶建议", 11],
] as const;
