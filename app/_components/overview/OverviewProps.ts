import type { TrendOpens } from "../charts/prepare/opened";
import type { TrendData } from "../charts/prepare/trend";
import type { OpenFigure } from "../FigureLink";
import type { Gate } from "../GateMark";
import type { KpiCardProps } from "../KpiCard";
import type { RoadmapStripProps } from "../RoadmapStrip";

/** Everything that the overview shows. Money is in decimal strings or numbers of `currency`, shares are 0..1. */
export interface OverviewProps {
  slug: string;
  currency: string;
  /** today in the organisation's zone */
  today: string;
  warnings: readonly Warning[];
  where: Where;
  pays: Pays;
  next: NextStep;
  status: Status;
  /** which days of last year are compared; null where last year is not asked for */
  lastYear: string | null;
  /** four: handed over, solved first time, cost per order, margin per head */
  cards: readonly KpiCardProps[];
  /** null before the roadmap has begun */
  strip: RoadmapStripProps | null;
  trend: { data: TrendData; csv: string; opens?: TrendOpens };
  handovers: readonly Handover[];
  missing: readonly Missing[];
}

export type Warning =
  | { kind: "hollow" | "delivery"; href: string }
  | { kind: "stopRule" | "redLine"; process: string; href: string }
  | { kind: "stale"; source: string; hours: number; href: string }
  | ({ kind: "refused" } & OpenFigure & { figure: { count: number } })
  | { kind: "rebuilding"; href: string };

/** Where are we? */
export type Where =
  | { kind: "empty"; href: string }
  /** nothing was closed, but people and sales are known: margin per head and month, and what it lacks of break-even */
  | { kind: "perHead"; margin: number; estimated: boolean; short: string | null; opens: OpenFigure }
  /** nothing was closed, there are orders, but people are known only from `day` on */
  | { kind: "nobodyBefore"; day: string; href: string }
  /** nothing was closed in the range: the data end before it */
  | { kind: "before"; lastDay: string; href: string }
  | {
      /** in the pilot people approve everything: `approved` is what counts, the strict figure is 0 by rule */
      kind: "pilot";
      approved: number;
      opens: OpenFigure;
    }
  | {
      kind: "running";
      share: number;
      /** coverage by hours; null without typical minutes */
      byHours: number | null;
      forecast: {
        day: number;
        value: number;
        low: number;
        high: number;
        verdict: "makes" | "may" | "misses";
      } | null;
      /** the line that counts: 0.6 */
      target: number;
      opens: OpenFigure;
    };

/** Does it pay? */
export type Pays =
  | { kind: "empty"; href: string }
  /** nothing was closed that could have saved anything */
  | { kind: "nothing" }
  | {
      kind: "saved";
      days: number;
      hours: number;
      /** freed hours as people */
      people: number;
      /** null where nothing says a price; prices are entered at `pricesHref` */
      modelCost: string | number | null;
      pricesHref: string;
      mistakes: number;
      mistakeCost: string | number | null;
      /** cases of agents, where none was reviewed and so no mistake can be known; else null */
      unreviewed: number | null;
      /** what the hours are worth at the firm's mean rate; null: nobody said what people earn */
      worth: string | null;
      /** the worth less models, tools and mistakes; null: one of them is not known */
      net: string | null;
      /** the hours, what models and tools cost, and the mistakes */
      opens: { hours: OpenFigure; cost: OpenFigure; mistakes: OpenFigure };
    };

/** What next? */
export type NextStep =
  /** its stop rule fired, or it crosses a red line */
  | { kind: "takeBack"; process: string; href: string }
  | {
      kind: "handOver";
      process: string;
      upTo: string | number | null;
      monthly: string | number;
      href: string;
    }
  /** `cases`: where those stand that nobody has reviewed; null: there is none */
  | { kind: "review"; process: string; more: number | null; href: string; cases: string | null }
  | { kind: "reason"; process: string; reason: string; gain: number; href: string }
  /** what a mistake costs is not known, so no precision can be asked for */
  | { kind: "mistake"; process: string; href: string }
  /** agents work on it, and nobody has reviewed one case of theirs: `more` would be the least */
  | { kind: "reviewFirst"; process: string; more: number; href: string }
  /** what people cost is not known, so there is no line either */
  | { kind: "peopleCost"; process: string; href: string }
  | { kind: "send"; href: string }
  /** sales and people are there: a process is to be chosen, or the cases of one to be brought */
  | { kind: "choose" | "ask"; href: string }
  | { kind: "none" };

export interface Status {
  /** null: nothing closed yesterday, nothing known */
  yesterday: {
    alone: number;
    steppedIn: number;
    opens: { alone: OpenFigure; steppedIn: OpenFigure };
  } | null;
  /** clock time of the newest event, or day and time when it is not today's */
  dataTo: string | null;
  completeness: number | null;
  /** the last settled day of FCR */
  settledTo: string | null;
}

/** A row of “what to hand over next”, ranked by saving × proof. */
export interface Handover {
  id: string;
  process: string;
  upTo: string | number | null;
  gate: Gate;
  /** further reviewed cases that would prove it */
  more: number | null;
  /** saving a month */
  monthly: string | number | null;
  href: string;
}

/** What the data lacks, with the place where it is entered. */
export interface Missing {
  kind:
    | "typicalMinutes"
    | "stage"
    | "errorCost"
    | "salary"
    | "goods"
    | "seconds"
    | "modelPrice"
    | "exchangeRate"
    | "headcount"
    /** of the days before `day` */
    | "headcountBefore"
    | "roadmap"
    | "attribution"
    | "closedCases"
    | "servedCases"
    | "orders"
    | "spend"
    | "unreviewed";
  count: number;
  /** where it is entered; of what is there from `day` on, the days that it is there for */
  href: string;
  day?: string;
  /** the cases, orders or steps that are counted; null of settings */
  opens: OpenFigure | null;
}
