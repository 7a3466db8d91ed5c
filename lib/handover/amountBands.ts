/** The cases of a process that say an amount, on one closing day, rounded up to a mark (1, 2 or 5 × a power of ten). */
export interface AmountRow {
  upTo: string;
  day: string;
  auto: number;
  n: number;
  k: number;
  seen: number;
}

/** Cases up to an amount: each band holds those before it. */
export interface AmountBand<Row extends AmountRow = AmountRow> {
  upTo: string;
  /** of its cases, by closing day and mark */
  rows: Row[];
  /** automated cases of the proof */
  auto: number;
}

/**
 * Bands of the cases that say an amount: up to the marks at which a quarter, a half, three quarters and all of the
 * automated cases are reached. Marks are 1, 2 and 5 times a power of ten, so that they are amounts that one would say,
 * and stay where they are while the amounts drift a little.
 * @param rows of one process, those since `since` deciding
 * @returns the smallest first; none where no case says an amount
 */
export function amountBands<Row extends AmountRow>(rows: readonly Row[], since: string): AmountBand<Row>[] {
  const marks = [...new Set(rows.map(({ upTo }) => upTo))].sort((a, b) => Number(a) - Number(b));
  const bands = marks.map((upTo): AmountBand<Row> => {
    const own = rows.filter((row) => Number(row.upTo) <= Number(upTo));
    return { upTo, rows: own, auto: own.reduce((sum, { day, auto }) => sum + (day >= since ? auto : 0), 0) };
  });
  const all = bands.at(-1)?.auto ?? 0;
  if (all === 0) return [];
  const reached = quarters.map((share) => bands.find(({ auto }) => auto >= share * all));
  return bands.filter((band) => reached.includes(band));
}

const quarters = [0.25, 0.5, 0.75, 1];
