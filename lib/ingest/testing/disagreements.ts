import { N } from "@/lib/ingest/testing/number";
import type { ExactFigure, ExactPoint } from "@/lib/ingest/testing/oracle";
import type { Figure, KpiAnswer, Point } from "@/lib/kpi/answer";

/**
 * Where an answer is not what the oracle says, one line each: another set of keys, another number than the exact one
 * rounded to 6 decimals (either way, when it is just in the middle), another mark.
 */
export function disagreements(
  answer: KpiAnswer,
  exact: { points: ExactPoint[]; total: ExactPoint },
): string[] {
  const lines = between("total", answer.total, exact.total);
  if (answer.points.length !== exact.points.length) {
    lines.push(`${answer.points.length} points, not ${exact.points.length}`);
  }
  for (const [index, point] of answer.points.entries()) {
    const expected = exact.points[index];
    if (expected) lines.push(...between(point.start, point, expected));
  }
  return lines;
}

function between(label: string, found: Point, exact: ExactPoint): string[] {
  const lines: string[] = [];
  const differ = (what: string, a: unknown, b: unknown) =>
    lines.push(`${label} ${what}: ${Object.is(a, -0) ? "-0" : a}, not ${b}`);
  if (found.start !== exact.start || found.end !== exact.end) {
    differ("days", `${found.start}–${found.end}`, `${exact.start}–${exact.end}`);
  }
  const keys = new Set([...Object.keys(found.kpis), ...Object.keys(exact.kpis)]) as Set<keyof Point["kpis"]>;
  for (const key of keys) {
    const figure: Figure | undefined = found.kpis[key];
    const expected: ExactFigure | undefined = exact.kpis[key];
    if (!figure || !expected) {
      differ(key, figure && "given", expected && "given");
      continue;
    }
    for (const part of parts) {
      if (!same(figure[part], expected[part])) differ(`${key}.${part}`, figure[part], expected[part]);
    }
    for (const part of Object.keys(figure))
      if (!(parts as string[]).includes(part)) differ(key, part, "known");
  }
  return lines;
}

const parts: (keyof ExactFigure & keyof Figure)[] = [
  "value",
  "numerator",
  "denominator",
  "low",
  "high",
  "provisional",
  "completeness",
];

function same(found: number | boolean | null | undefined, exact: N | boolean | null | undefined): boolean {
  if (typeof found !== "number" || !(exact instanceof N)) return found === exact;
  if (Object.is(found, -0)) return false;
  // half of the last decimal, and what a double cannot hold
  const most = 0.5e-6 * (1 + 1e-9) + Math.abs(found) * 2 ** -52;
  return new N(found).minus(exact).abs().lte(most);
}
