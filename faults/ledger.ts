import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
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
  /** why none came */
  why?: string;
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
  readonly #files = new Map<string, number>();
  constructor(readonly folder: string) {}

  sending(sending: Sending): void {
    this.#write(sending.org, { sending });
  }

  heard(org: string, result: Result): void {
    this.#write(org, { result });
  }

  /** Read back from the disk. */
  read(org: string): { sending: Sending; results: Result[] }[] {
    const batches = new Map<string, { sending: Sending; results: Result[] }>();
    for (const line of readFileSync(this.#path(org), "utf8").trimEnd().split("\n")) {
      const { sending, result } = JSON.parse(line) as { sending?: Sending; result?: Result };
      if (sending && !batches.has(sending.batch)) batches.set(sending.batch, { sending, results: [] });
      if (result) batches.get(result.batch)?.results.push(result);
    }
    return [...batches.values()];
  }

  close(): void {
    for (const file of this.#files.values()) closeSync(file);
  }

  #path(org: string): string {
    return join(this.folder, `ledger-${org}.jsonl`);
  }

  #write(org: string, line: object): void {
    const file = this.#files.get(org) ?? openSync(this.#path(org), "a");
    this.#files.set(org, file);
    writeSync(file, `${JSON.stringify(line)}\n`);
    fsyncSync(file);
  }
}
