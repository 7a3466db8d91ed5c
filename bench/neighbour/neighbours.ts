import { type ChildProcess, fork, spawn } from "node:child_process";
import { dateOf, firm } from "@/bench/firm/firm";
import { nextDay } from "@/bench/firm/nextDay";
import { bodies } from "@/bench/ingest/bodies";
import type { Flooding } from "@/bench/neighbour/startFlood";
import type { Firm } from "@/bench/read/firms";
import type { KeptCluster } from "@/bench/read/keptCluster";
import { get, post } from "@/bench/run/connect";

/** What a neighbour does while others are looked at. */
export interface Neighbour {
  begin(round: number): Promise<void>;
  /** over by itself: a recount is waited for, however long it takes; null: it goes on until it is told to end */
  over: (() => boolean) | null;
  /** @returns what it came to */
  end(): Promise<Record<string, unknown>>;
}

interface Given {
  cluster: KeptCluster;
  large: Firm & { slug: string; cookie: string };
  flooding: Flooding;
  port: number;
  /** of the role that serves */
  appUrl: string;
  connections: number;
  /** batches of 1,000 that a round has ready: more than it can send */
  batches: number;
}

/**
 * The large organisation sends batches, reads what takes longest, and counts everything again; and, for comparison, two
 * processes that have nothing to do with the product keep both processors busy.
 */
export function neighbours(given: Given): Record<string, Neighbour> {
  return { batches: batches(given), pages: pages(given), recount: recount(given), foreign: foreign() };
}

function batches({ cluster, large, flooding, port, connections, batches }: Given): Neighbour {
  return {
    async begin() {
      const from = await nextDay(cluster.owner, large.org);
      const made = bodies({ seed: from, events: batches * 1_000, days: 4, from });
      const requests = made.map((body) => post("/api/v1/events", large.apiKey, "application/json", body));
      flooding.begin({ port, connections, requests, again: false });
    },
    over: null,
    end: () => flooding.end().then((flooded) => ({ ...flooded })),
  };
}

const range = new URLSearchParams({ from: dateOf(firm.days - 28), to: dateOf(firm.days - 1) });
const heaviest = ["/processes/support", "/processes/chain", "/processes/mistakes", "/money/orders"];

function pages({ large, flooding, port, connections }: Given): Neighbour {
  return {
    async begin() {
      const requests = heaviest.map((page) =>
        get(`/${large.slug}${page}?${range}`, { cookie: large.cookie }),
      );
      flooding.begin({ port, connections, requests, again: true });
    },
    over: null,
    end: () => flooding.end().then((flooded) => ({ ...flooded })),
  };
}

function recount({ large, appUrl }: Given): Neighbour {
  let child: ChildProcess | null = null;
  let seconds = Number.NaN;
  return {
    async begin() {
      child = fork("bench/neighbour/recount.ts", { execArgv: ["--import", "tsx"] });
      child.on("message", (said: { seconds: number }) => {
        seconds = said.seconds;
      });
      child.send({ url: appUrl, org: large.org });
    },
    over: () => child?.exitCode !== null || child.signalCode !== null,
    async end() {
      if (child?.exitCode !== 0) throw new Error("The recount failed: what it said is above.");
      return { seconds };
    },
  };
}

function foreign(): Neighbour {
  const busy: ChildProcess[] = [];
  return {
    async begin() {
      for (let count = 0; count < 2; count++) busy.push(spawn(process.execPath, ["-e", "for (;;);"]));
    },
    over: null,
    async end() {
      for (const each of busy.splice(0)) each.kill("SIGKILL");
      return {};
    },
  };
}
