import { z } from "zod";
import { addDays } from "@/lib/calendar/days";
import type { Run } from "@/lib/db/statements";
import { type Exact, Exact as ExactNumber, zero } from "@/lib/kpi/exact";
import { marginOn } from "@/lib/kpi/marginOn";
import type { Dated } from "@/lib/kpi/readDated";
import type { Segment } from "@/lib/kpi/segments";
import { goodsUnknown } from "@/lib/kpi/sql/goodsUnknown.sql";

/** By segment: amount of order lines for which a margin is estimated, and what their goods then cost. */
export interface EstimatedGoods {
  segment: number;
  amount: Exact;
  cogs: Exact;
}

/**
 * Estimates what the goods of order lines cost that do not say it: amount × (1 − margin), by the margin in force for
 * the line's channel on its day, else by that of the whole firm. Lines without either are left out.
 * @param cuts the segments; margins are constant over each
 * @param unknown by segment: amount of the lines without cost of goods
 */
export async function estimateGoods(
  org: string,
  run: Run,
  cuts: readonly Segment[],
  unknown: readonly Exact[],
  dated: Pick<Dated, "margins" | "timezone">,
): Promise<EstimatedGoods[]> {
  if (dated.margins.length === 0) return [];
  const ofChannels = await readOfChannels(org, run, cuts, dated);
  return cuts.flatMap(({ start }, segment) => {
    const parts = ofChannels
      .filter((row) => row.segment === segment)
      .map(({ channel, amount }) => ({ amount, margin: marginOn(dated, channel, start) }))
      .filter(({ margin }) => margin !== null);
    const rest = parts.reduce((left, { amount }) => left.minus(amount), unknown[segment] ?? zero);
    parts.push({ amount: rest, margin: marginOn(dated, "", start) });
    const [amount, cogs] = parts.reduce(
      (sums, part) =>
        part.margin === null
          ? sums
          : [sums[0].plus(part.amount), sums[1].plus(part.amount.minus(part.amount.times(part.margin)))],
      [zero, zero],
    );
    return amount.isZero() ? [] : [{ segment, amount, cogs }];
  });
}

async function readOfChannels(
  org: string,
  run: Run,
  cuts: readonly Segment[],
  { margins, timezone }: Pick<Dated, "margins" | "timezone">,
) {
  const channels = [...new Set(margins.map(({ channel }) => channel))].filter((channel) => channel !== "");
  const last = cuts.at(-1);
  if (channels.length === 0 || !last) return [];
  const starts = cuts.map(({ start }) => start);
  const values = [org, timezone, starts[0], addDays(last.start, last.days - 1), starts, channels];
  return z.array(row).parse(await run({ name: "kpi_goods_unknown", text: goodsUnknown }, values));
}

const row = z.object({
  segment: z.number().int(),
  channel: z.string(),
  amount: z.string().transform((text) => new ExactNumber(text)),
});
