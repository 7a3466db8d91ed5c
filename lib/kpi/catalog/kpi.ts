import type { Figure, KpiKey } from "@/lib/kpi/answer";
import type { Facts } from "@/lib/kpi/facts";

/** A definition: how a figure is computed, and how it is explained, in one place. */
export interface Kpi {
  key: KpiKey;
  unit: "share" | "money" | "moneyPerHead" | "ratio" | "hours";
  better: "higher" | "lower";
  /** asked for one process, for the whole organisation, or either */
  scope: "process" | "organisation" | "both";
  /** returns within the window can still change it after the period has ended */
  settles: "withPeriod" | "withWindow";
  text: Record<"en" | "zh", KpiText>;
  figure(facts: Facts, context: Context): Figure;
}

export interface KpiText {
  name: string;
  /** in one sentence, for a reader without training */
  meaning: string;
  formula: string;
  included: string;
  excluded: string;
  /** what it means when there is no figure */
  empty: string;
}

export interface Context {
  /** the period began when people were already counted */
  peopleCounted: boolean;
  baselines: boolean;
}
