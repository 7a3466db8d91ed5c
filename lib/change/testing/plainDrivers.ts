import { Fraction } from "@/lib/change/testing/fraction";
import type { Counted } from "@/lib/kpi/newcombe";

interface Process {
  process: string;
  before: Counted;
  after: Counted;
}

/** The definition of the drivers by the letter, in fractions. Null when a period counted nothing. */
export function plainDrivers(processes: readonly Process[]) {
  const sum = (period: "before" | "after", part: keyof Counted) =>
    processes.reduce((total, one) => total + one[period][part], 0);
  const [n0, n1] = [sum("before", "denominator"), sum("after", "denominator")];
  if (n0 === 0 || n1 === 0) return null;
  const [R0, R1] = [Fraction.of(sum("before", "numerator"), n0), Fraction.of(sum("after", "numerator"), n1)];
  const drivers = processes.flatMap(({ process, before, after }) => {
    if (before.denominator === 0 && after.denominator === 0) return [];
    const [w0, w1] = [Fraction.of(before.denominator, n0), Fraction.of(after.denominator, n1)];
    const rate = ({ numerator, denominator }: Counted) => Fraction.of(numerator, denominator);
    const r0 = before.denominator === 0 ? rate(after) : rate(before);
    const r1 = after.denominator === 0 ? rate(before) : rate(after);
    return [
      {
        process,
        rate: w0.plus(w1).half().times(r1.minus(r0)),
        mix: w1.minus(w0).times(r0.plus(r1).half().minus(R0.plus(R1).half())),
      },
    ];
  });
  return { change: R1.minus(R0), drivers };
}
