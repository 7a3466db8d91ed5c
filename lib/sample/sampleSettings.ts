import { Temporal } from "temporal-polyfill";
import { story } from "./story";

/** A process of the sample firm as its settings would hold it. Seconds, money as decimal strings. */
export interface SampleProcess {
  key: string;
  name: { en: string; zh: string };
  stage: "acquisition" | "service" | "fulfilment" | "backoffice";
  core: boolean;
  /** 1–30 days */
  reopenWindowDays: number;
  /** what a case takes by hand: the mean of the days before the roadmap */
  baselineSeconds: number;
  /** what a mistake costs where a review does not say */
  errorCost: string;
  /** within how many hours a case is promised to be closed; none where nobody is told a time */
  promisedHours?: string;
}

export interface SampleSettings {
  name: { en: string; zh: string };
  timezone: string;
  currency: string;
  /** `YYYY-MM-DD`, 132 days before the day of `now` */
  roadmapStart: string;
  /** `YYYY-MM-DD`, the first day on record: baselines are in force from here */
  firstDay: string;
  loadFactor: string;
  productiveHours: string;
  /** the processes that a wholesale order goes through, retail ones begin with the second */
  chain: string[];
  processes: SampleProcess[];
}

/** The settings that belong to `sampleEvents` of the same `now`: without them its figures are others. */
export function sampleSettings(input: { now: Date; timezone?: string }): SampleSettings {
  const timezone = input.timezone ?? "Asia/Shanghai";
  const today = Temporal.Instant.from(input.now.toISOString()).toZonedDateTimeISO(timezone).toPlainDate();
  return {
    name: { en: "Lantern Tea", zh: "灯火茶" },
    timezone,
    currency: "CNY",
    roadmapStart: today.subtract({ days: story.today }).toString(),
    firstDay: today.subtract({ days: story.today - story.firstDay }).toString(),
    // Social insurance and bonus of a small firm in a provincial town; the product's default (1.67) is a big city's.
    loadFactor: "1.5",
    productiveHours: "160",
    chain: ["quotes", "fulfilment", "books"],
    processes: processes.map((process) => ({ ...process })),
  };
}

const processes: readonly SampleProcess[] = [
  {
    key: "service",
    name: { en: "Customer service", zh: "客户服务" },
    stage: "service",
    core: true,
    reopenWindowDays: 7,
    baselineSeconds: 2100,
    errorCost: "17",
    promisedHours: "4",
  },
  {
    key: "quotes",
    name: { en: "Quote to order (wholesale)", zh: "批发报价到下单" },
    stage: "acquisition",
    core: true,
    reopenWindowDays: 7,
    baselineSeconds: 7200,
    errorCost: "300",
    promisedHours: "24",
  },
  {
    key: "fulfilment",
    name: { en: "Order fulfilment", zh: "订单履约" },
    stage: "fulfilment",
    core: true,
    reopenWindowDays: 7,
    baselineSeconds: 1040,
    errorCost: "26",
    promisedHours: "24",
  },
  {
    key: "purchasing",
    name: { en: "Purchasing and replenishment", zh: "采购补货" },
    stage: "fulfilment",
    core: true,
    reopenWindowDays: 7,
    baselineSeconds: 10500,
    errorCost: "420",
  },
  {
    key: "books",
    name: { en: "Bookkeeping", zh: "记账对账" },
    stage: "backoffice",
    core: true,
    reopenWindowDays: 7,
    baselineSeconds: 1260,
    errorCost: "60",
  },
];
