/** A gate as it is drawn: shares are 0..1; null where nothing was reviewed, or no line is known. */
export interface DrawnGate {
  precision: { value: number; low: number; high: number } | null;
  required: number | null;
}

/** Where things stand on an axis, in parts of its width. */
export interface AxisBar {
  bar: { start: number; width: number; dot: number } | null;
  line: number | null;
}

/**
 * One axis for the gates of a process: from 90 % to 100 %, or from the ten below the lowest thing that is drawn.
 * @returns the marks of the axis, and each gate on it
 */
export function gateAxis(gates: readonly DrawnGate[]): { from: number; marks: number[]; bars: AxisBar[] } {
  const drawn = gates.flatMap(({ precision, required }) => [precision?.low ?? 1, required ?? 1]);
  // in whole percents, as 0.7 × 10 is no whole number
  const lowest = Math.floor(Math.min(...drawn, 1) * 100 + 1e-9);
  const from = Math.max(0, Math.min(90, Math.floor(lowest / 10) * 10));
  const place = (share: number) => (share * 100 - from) / (100 - from);
  const step = (100 - from) / 5;
  return {
    from: from / 100,
    marks: Array.from({ length: 6 }, (_, at) => (from + at * step) / 100),
    bars: gates.map(({ precision, required }) => ({
      bar: precision && {
        start: place(precision.low),
        width: place(precision.high) - place(precision.low),
        dot: place(precision.value),
      },
      line: required === null ? null : place(required),
    })),
  };
}
