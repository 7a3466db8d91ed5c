import { readFileSync } from "node:fs";
import type { Fault } from "./fault";
import { Firm } from "./firm";
import { scene } from "./scene";
import { stream } from "./stream";
import { pause } from "./until";

/** One firm sends far more at once than its key may, at the usual limits, while another sends a little, one by one. */
export const overload: Fault = {
  name: "far more requests than it can hold",
  points: ["told to come back", "served", "the other served meanwhile"],
  async run(given) {
    const { place, seed, short, tally } = given;
    const limits = { RATE_LIMIT_REQUESTS: "600", RATE_LIMIT_EVENTS: "3000000" };
    const server = await place.startServer(short ? {} : limits);
    const { firm, hold } = await scene(given, server.url, { cases: 5 });
    const other = await Firm.found(server.url, place.ledger, "UTC");
    const before = resident(server.process.pid);
    const requests = short ? 300 : 5_000;
    let open = requests;
    let highest = 0;
    const batches = Array.from({ length: 40 }, (_, number) =>
      stream({ seed: seed * 100 + number + 1, tag: "k", cases: 40 }),
    );
    const flood = Array.from({ length: requests }, async (_, number) => {
      const result = await firm.send(batches[number % batches.length] ?? [], undefined, 120_000);
      open--;
      return result;
    });
    const waits: number[] = [];
    for (let number = 0; open > 0; number++) {
      const began = performance.now();
      const { outcome, status } = await other.send(
        stream({ seed: number + 1, tag: "k", cases: 2 }).slice(0, 5),
      );
      waits.push(performance.now() - began);
      if (outcome === "ok") tally.reach("the other served meanwhile");
      else if (status !== 429) tally.wrong("the other", [`was answered ${status}`]);
      highest = Math.max(highest, resident(server.process.pid));
      await pause(150);
    }
    for (const { status, outcome } of await Promise.all(flood)) {
      if (outcome === "ok") tally.reach("served");
      else if (status === 429 || status === 503) tally.reach("told to come back");
      else tally.wrong("flood", [`answered ${status}`]);
    }
    // the short one has no limits: there is nobody to be sent away
    if (short) tally.reach("told to come back");
    tally.runs += requests;
    const grown = Math.round((highest - before) / 1_024);
    tally.notes.push(
      `memory grew by ${grown} MB at the most; the other waited ${Math.round(Math.max(...waits))} ms at the most`,
    );
    if (grown > 300) tally.wrong("memory", [`grew by ${grown} MB`]);
    await server.stop();
    const calm = await place.sharedServer();
    firm.url = other.url = calm.url;
    await hold("at the end");
  },
};

/** kB */
function resident(pid: number | undefined): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
}
