import { dayOf } from "@/lib/ingest/testing/days";
import type { FoldedCase } from "@/lib/ingest/testing/foldCase";
import { N } from "@/lib/ingest/testing/number";
import type { ExactFigure } from "@/lib/ingest/testing/oracle";
import { processesOf } from "@/lib/ingest/testing/processesOf";
import type { ProcessSettings, World } from "@/lib/ingest/testing/world";

/** The shares of cases over some days, of one process or of the organisation. */
export function shares(world: World, cases: FoldedCase[], days: string[], process: string | null) {
  const settings = new Map(processesOf(world).map((known) => [known.process, known]));
  const setting = (folded: FoldedCase) => settings.get(folded.process) as ProcessSettings;
  const counts = (end: FoldedCase["closed"]) =>
    end !== null &&
    days.includes(dayOf(end.at, world.timezone)) &&
    !["cancelled", "duplicate"].includes(end.resolution);

  const closed = cases.filter(
    (folded) =>
      counts(folded.closed) && (process === null ? setting(folded).core : folded.process === process),
  );
  const auto = closed.filter((folded) => folded.auto).length;
  const resolved = (...levels: string[]) =>
    closed.filter((folded) => folded.closed?.resolution === "resolved" && levels.includes(folded.level))
      .length;

  const first = cases.filter(
    (folded) =>
      counts(folded.first) &&
      (process === null ? setting(folded).stage === "service" : folded.process === process),
  );
  const solved = first.filter(
    (folded) => folded.first?.resolution === "resolved" && !folded.returned(setting(folded).window),
  ).length;
  const reopened = first.filter((folded) => folded.reopened(setting(folded).window)).length;
  return {
    aar: share(resolved("autonomous"), closed.length),
    aarSupervised: share(resolved("autonomous", "supervised"), closed.length),
    aarExecuted: share(resolved("autonomous", "supervised", "assisted"), closed.length),
    coverage: share(auto, closed.length),
    success: share(resolved("autonomous"), auto),
    fcr: share(solved, first.length),
    reopenRate: share(reopened, first.length),
  };
}

/** With the roots of (p − k/n)² = z² p (1 − p) / n, which Wilson's interval is. */
function share(k: number, n: number): ExactFigure {
  const counts = { numerator: new N(k), denominator: new N(n) };
  if (n === 0) return { value: null, ...counts, low: null, high: null };
  const z2 = new N("1.959964").pow(2);
  const a = new N(n).plus(z2);
  const b = new N(2 * k).plus(z2).neg();
  const c = new N(k).pow(2).div(n);
  const root = b.pow(2).minus(a.times(c).times(4)).sqrt();
  const low = b.neg().minus(root).div(a.times(2));
  const high = b.neg().plus(root).div(a.times(2));
  return { value: new N(k).div(n), ...counts, low, high };
}
