import type { Drivers } from "@/lib/change/driversAnswer";
import { type Cell, csv } from "@/lib/contract/csv";
import { harmless } from "@/lib/contract/harmless";

/**
 * What moved a figure as CSV: a row a driver and the whole last. Of a share by process with its counts, of the cost per
 * order by stage and kind; the effects add up to the change of the last row.
 */
export function driversCsv({ kpi, before, after, change, drivers }: Drivers): string {
  const days = [kpi, before.start, before.end, after.start, after.end];
  const rows = drivers.map((driver): Cell[] =>
    "process" in driver
      ? [
          ...days,
          harmless(driver.process),
          ...figure(driver.before),
          ...figure(driver.after),
          plain(driver.rate),
          plain(driver.mix),
          plain(driver.rate + driver.mix),
        ]
      : [
          ...days,
          `${driver.stage}.${driver.kind}`,
          ...[plain(driver.before), null, null, plain(driver.after), null, null, null, null],
          plain(driver.effect),
        ],
  );
  return csv([
    header,
    ...rows,
    [...days, "", ...figure(before), ...figure(after), null, null, plain(change)],
  ]);
}

const header = [
  ...["kpi", "baseFrom", "baseTo", "from", "to", "driver"],
  ...["before", "before.numerator", "before.denominator", "after", "after.numerator", "after.denominator"],
  ...["rate", "mix", "effect"],
];

type Counted = Pick<Drivers["before"], "value" | "numerator" | "denominator">;

function figure({ value, numerator, denominator }: Counted): Cell[] {
  return [plain(value), numerator, denominator];
}

/** Figures have at most 6 decimals, and so have their sums; none must come out as 1e-7. */
function plain(value: number | null): string | null {
  if (value === null) return null;
  return (Math.round(value * 1_000_000) / 1_000_000 + 0).toFixed(6).replace(/\.?0+$/, "");
}
