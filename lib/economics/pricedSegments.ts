import { eras } from "@/lib/kpi/eras";
import type { Dated } from "@/lib/kpi/readDated";
import { meanSalary, rosterOn } from "@/lib/kpi/roster";
import { segments } from "@/lib/kpi/segments";

/**
 * Which work has a price on which days, for a statement to look for what has none: the first days of the segments
 * between changes of salaries and prices, the segments in which every role has a rate, and `segment role` and
 * `segment model` of those that have one.
 */
export function pricedSegments(
  dated: Dated,
  from: string,
  to: string,
): [starts: string[], everyRole: number[], roles: string[], models: string[]] {
  const changes = [...dated.headcounts, ...dated.prices].map((change) => change.day);
  const cuts = segments([{ start: from, end: to }], changes);
  const inForce = eras(dated);
  const roles = [...new Set(dated.headcounts.map(({ role }) => role))];
  const models = [...new Set(dated.prices.map(({ model }) => model))];
  const pairs = (names: string[], known: (name: string, day: string) => boolean) =>
    cuts.flatMap(({ start }, number) =>
      names.filter((name) => known(name, start)).map((name) => `${number} ${name}`),
    );
  return [
    cuts.map(({ start }) => start),
    cuts.flatMap(({ start }, number) =>
      meanSalary(rosterOn(dated.headcounts, start)) === null ? [] : [number],
    ),
    pairs(roles, (role, day) => inForce(day).secondRate(role) !== null),
    pairs(models, (model, day) => inForce(day).price(model) !== undefined),
  ];
}
