import type { Dated } from "@/lib/kpi/readDated";

/** The estimated margin of a channel in force on a day, 0..1; of the firm where `channel` is empty. Null: none. */
export function marginOn({ margins }: Pick<Dated, "margins">, channel: string, day: string): string | null {
  return margins.findLast((known) => known.channel === channel && known.day <= day)?.share ?? null;
}
