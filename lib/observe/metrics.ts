import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { perProcess } from "@/lib/db/perProcess";
import packageFile from "@/package.json" with { type: "json" };

/**
 * What the process counts of itself, for `/api/metrics`. No label holds a name, an address or an organisation: labels are
 * few and known, and whoever may read them may read nothing else.
 */
export interface Metrics {
  registry: Registry;
  /** method, route (the pattern), status */
  requests: Counter<"method" | "route" | "status">;
  /** seconds from the first byte in to the last byte out */
  duration: Histogram<"method" | "route">;
  /** events by what became of them: accepted, duplicate, refused */
  events: Counter<"verdict">;
  /** deliveries of reports by kind of channel, and what came of a try */
  deliveries: Counter<"channel" | "outcome">;
  /** of the pool of the database: total, idle, waiting (requests that wait for one) */
  connections: Gauge<"state">;
  /** jobs by kind: waiting (not due yet), due, running */
  jobs: Gauge<"kind" | "state">;
  /** days that were counted again from their events: `same`, `differing`, or `failed`, when the look came to no end */
  recounts: Counter<"result">;
}

export function metrics(): Metrics {
  return perProcess("metrics", () => {
    const registry = new Registry();
    collectDefaultMetrics({ register: registry });
    const registers = [registry];
    new Gauge({
      name: "handover_info",
      help: "1; the version that runs",
      labelNames: ["version"],
      registers,
    }).set({ version: packageFile.version }, 1);
    return {
      registry,
      requests: new Counter({
        name: "handover_http_requests_total",
        help: "Requests answered",
        labelNames: ["method", "route", "status"],
        registers,
      }),
      duration: new Histogram({
        name: "handover_http_request_duration_seconds",
        help: "Time from the beginning of a request to the end of its answer",
        labelNames: ["method", "route"],
        buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
        registers,
      }),
      events: new Counter({
        name: "handover_ingest_events_total",
        help: "Events received, by what became of them",
        labelNames: ["verdict"],
        registers,
      }),
      deliveries: new Counter({
        name: "handover_deliveries_total",
        help: "Tries to deliver a report or an alert, by what came of them",
        labelNames: ["channel", "outcome"],
        registers,
      }),
      connections: new Gauge({
        name: "handover_database_connections",
        help: "Connections of the pool, and requests that wait for one",
        labelNames: ["state"],
        registers,
      }),
      jobs: new Gauge({
        name: "handover_jobs",
        help: "Jobs of all servers of this database",
        labelNames: ["kind", "state"],
        registers,
      }),
      recounts: new Counter({
        name: "handover_recounts_total",
        help: "Days whose figures were counted again from events, by what was found",
        labelNames: ["result"],
        registers,
      }),
    };
  });
}
