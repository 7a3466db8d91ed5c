import type { Unit } from "@/app/_components/formatFigure";
import type { State } from "@/app/_components/StateMark";

/** One period of a course. `null` is no figure, a gap; 0 is a figure. Days are inclusive. */
export interface TrendPoint {
  start: string;
  end: string;
  value: number | null;
  numerator?: number | null;
  denominator?: number | null;
  low?: number | null;
  high?: number | null;
  provisional?: boolean;
}

export interface Milestone {
  /** the due day */
  day: string;
  /** the target */
  value: number;
  label: string;
  state: State;
  /** how one gets there from the one before it: in a straight line, or at once on the due day */
  pace?: "linear" | "stepped";
}

export interface TrendChange {
  day: string;
  title: string;
  /** its measured effect, already in words; null while it cannot be known */
  effect: string | null;
  href?: string;
}

/** Everything that a trend shows; plain, so that the server can hand it over. */
export interface TrendData {
  label: string;
  unit: Unit;
  currency: string;
  /** shares of work that is nearly always right (FCR, precision) begin at 50 */
  fromHalf?: boolean;
  axis:
    | { kind: "roadmap"; start: string; from: number; to: number }
    | { kind: "dates"; from: string; to: string };
  today: string;
  points: readonly TrendPoint[];
  /** a second line and no more: the comparison, or the gate beside the rate */
  second?: { label: string; points: readonly TrendPoint[] } | null;
  milestones: readonly Milestone[];
  /** where the way to the first of them begins; without it the first flag is the beginning */
  paceFrom?: { day: string; value: number } | null;
  changes: readonly TrendChange[];
  forecast?: readonly { day: string; value: number; low: number; high: number }[] | null;
  /** holidays and sales days */
  offDays?: readonly OffDay[];
}

/** A holiday or a sales day, by its name in the reader's language. */
export interface OffDay {
  day: string;
  name: string;
}
