import type { Event } from "@/lib/events/event";

/** Everything that figures are a function of: one organisation's events and its settings. */
export interface World extends Settings {
  events: readonly Event[];
}

/** Decimals are strings; days are `YYYY-MM-DD`. */
export interface Settings {
  /** IANA */
  timezone: string;
  currency: string;
  loadFactor: string;
  productiveHours: string;
  /** of one unit of another currency in the organisation's own */
  rates: { currency: string; fromDay: string; rate: string }[];
  /** those that somebody has set; a process that only events name has the defaults */
  processes: ProcessSettings[];
  /** typical minutes of a step; step '' for reviews */
  stepMinutes?: { process: string; step: string; fromDay: string; minutes: string }[];
  baselines: { process: string; fromDay: string; seconds: string }[];
}

export interface ProcessSettings {
  process: string;
  stage: "acquisition" | "service" | "fulfilment" | "backoffice";
  core: boolean;
  /** days of 24 hours, 1–30 */
  window: number;
}
