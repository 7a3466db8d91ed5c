import { settledDays } from "@/lib/kpi/settled";
import type { Overview } from "@/lib/overview/readOverview";

/** The days whose FCR the card shows: as many as were asked for, all of them settled. */
export function settledRange({ range, settledTo }: Pick<Overview, "range" | "settledTo">): {
  from: string;
  to: string;
} {
  return settledDays(range, settledTo);
}
