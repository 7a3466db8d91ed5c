import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import type { SentEvent } from "./event";

/**
 * ok: answered 200 · fail: refused, with no effect promised (4xx of a whole body) · unknown: anything else. A 503 is
 * unknown too: it promises that sending again does no harm, not that nothing was stored, and the database may have gone
 * away just after it had stored everything.
 */
export type Outcome = "ok" | "fail" | "unknown";

export interface Sending {
  batch: string;
  org: string;
  events: SentEvent[];
}

export interface Result {
  batch: string;
  outcome: Outcome;
  /** null: no answer came */
  status: number | null;
  accepted: number;
  duplicates: number;
  /** places of events in the batch that were refused */
  refused: number[];
}

/**
 * What a client sent and what it heard: each line is on the disk before the next thing happens, so that whatever dies,
 * nothing was sent that the ledger does not know.
 */
export class Ledger {
  readonly #file: number;
  constructor(readonly path: string) {
    this.#file = openSync(path, "a");
  }

  sending(sending: Sending): void {
    this.#write({ sending });
  }

  heard(result: Result): void {
    this.#write({ result });
  }

  /** Read back from the disk. */
  read(org: string): { sending: Sending; results: Result[] }[] {
    const batches = new Map<string, { sending: Sending; results: Result[] }>();
    for (const line of readFileSync(this.path, "utf8").trimEnd().split("\n")) {
      const { sending, result } = JSON.parse(line || "{}") as { sending?: Sending; result?: Result };
      if (sending?.org === org) {
        const results = batches.get(sending.batch)?.results ?? [];
        batches.set(sending.batch, { sending, results });
      }
      if (result) batches.get(result.batch)?.results.push(result);
    }
    return [...batches.values()];
  }

  close(): void {
    closeSync(this.#file);
  }

  #write(line: object): void {
    writeSync(this.#file, `${JSON.stringify(line)}\n`);
    fsyncSync(this.#file);
  }
}
