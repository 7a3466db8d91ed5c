import type { Resolution, Verdict } from "@/lib/events/event";
import type { Ledger } from "./ledger";
import type { WireData } from "./wireEvent";

/** Writes the events of one case; their ids are the case's id and a running number (`KF-132007/3`). */
export class CaseFile {
  readonly id: string;
  readonly #ledger: Ledger;
  readonly #source: string;
  readonly #process: string;
  #count = 0;

  constructor(ledger: Ledger, source: string, process: string, id: string) {
    this.id = id;
    this.#ledger = ledger;
    this.#source = source;
    this.#process = process;
  }

  opened(at: number, about: Omit<WireData["case.opened"], "process" | "case">): void {
    this.#add("case.opened", at, { process: this.#process, case: this.id, ...about });
  }

  step(at: number, step: Omit<WireData["case.step"], "process" | "case">): void {
    this.#add("case.step", at, { process: this.#process, case: this.id, ...step });
  }

  reviewed(
    at: number,
    verdict: Verdict,
    review: Omit<WireData["case.reviewed"], "process" | "case" | "verdict">,
  ): void {
    this.#add("case.reviewed", at, { process: this.#process, case: this.id, verdict, ...review });
  }

  contact(at: number, channel: string): void {
    this.#add("case.contact", at, { process: this.#process, case: this.id, channel });
  }

  closed(at: number, resolution: Resolution): void {
    this.#add("case.closed", at, { process: this.#process, case: this.id, resolution });
  }

  reopened(at: number, reason: string): void {
    this.#add("case.reopened", at, { process: this.#process, case: this.id, reason });
  }

  #add<T extends keyof WireData>(type: T, at: number, data: WireData[T]): void {
    this.#count += 1;
    this.#ledger.add(this.#source, `${this.id}/${this.#count}`, type, at, data);
  }
}
