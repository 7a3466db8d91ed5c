/** One effect among those that lead from the figure before to the figure after. */
export interface Step<Of> {
  of: Of;
  effect: number;
}

/** Where a step begins and ends: the figure that was reached, and the next. */
export interface Stair<Of> extends Step<Of> {
  from: number;
  to: number;
}

export interface Waterfall<Of> {
  /** the largest first */
  stairs: Stair<Of>[];
  /** what is too small to stand by itself, together and last; null where nothing is left over */
  rest: (Omit<Stair<Of>, "of"> & { count: number }) | null;
  /** the ends of the axis, somewhat wider than what stands on it */
  domain: [number, number];
}

/**
 * Steps from one figure to another. They are added up in millionths, as the figures have 6 decimals, so that the last
 * one ends where the figure after stands. Effects of 0 are left out; at most `most` stand by themselves.
 */
export function waterfall<Of>(before: number, steps: readonly Step<Of>[], most: number): Waterfall<Of> {
  const moving = steps
    .filter(({ effect }) => effect !== 0)
    .toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
  // a rest of one would say less than its name
  const alone = moving.length <= most + 1 ? moving : moving.slice(0, most);
  const left = moving.slice(alone.length);
  let reached = millionths(before);
  const climb = (effect: number) => {
    const from = reached;
    reached += millionths(effect);
    return { effect, from: from / million, to: reached / million };
  };
  const stairs = alone.map(({ of, effect }) => ({ of, ...climb(effect) }));
  const together = left.reduce((sum, { effect }) => sum + millionths(effect), 0) / million;
  const rest = left.length > 0 ? { count: left.length, ...climb(together) } : null;
  return {
    stairs,
    rest,
    domain: domainOf([before, ...[...stairs, ...(rest ? [rest] : [])].map(({ to }) => to)]),
  };
}

const million = 1_000_000;

function millionths(figure: number): number {
  return Math.round(figure * million);
}

function domainOf(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low || Math.abs(high) || 1) * 0.1;
  return [low - room, high + room];
}
