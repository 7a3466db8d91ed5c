/**
 * The smallest figures of the cost tree, in the order of its running sum: what serving orders cost, then what nobody
 * allocated, the back office, and what stands outside.
 */
export const costFigures = [
  "acquisition.labour",
  "acquisition.model",
  "acquisition.tool",
  "acquisition.spend",
  "service.labour",
  "service.model",
  "service.tool",
  "service.spend",
  "fulfilment.labour",
  "fulfilment.model",
  "fulfilment.tool",
  "fulfilment.spend",
  "unallocated.labour",
  "unallocated.model",
  "unallocated.tool",
  "backoffice.labour",
  "backoffice.model",
  "backoffice.tool",
  "outside.device",
  "outside.overhead",
] as const;
export type CostFigure = (typeof costFigures)[number];

export const costGroups = [
  "acquisition",
  "service",
  "fulfilment",
  "unallocated",
  "backoffice",
  "outside",
] as const;
export type CostGroup = (typeof costGroups)[number];

/**
 * Sums of figures that can be opened too: a group, a kind over the three stages, what was allocated, models and tools
 * everywhere, everything.
 */
export const costSums = [
  ...costGroups,
  "allocated.labour",
  "allocated.model",
  "allocated.tool",
  "allocated.spend",
  "allocated",
  "machine",
  "all",
] as const;
export type CostSum = (typeof costSums)[number];

/** The smallest figures that a figure or a sum consists of. */
export function figuresOf(name: CostFigure | CostSum): CostFigure[] {
  if (name === "all") return [...costFigures];
  if (name === "machine") return costFigures.filter((figure) => /\.(model|tool)$/.test(figure));
  const [group, kind] = name.split(".");
  return costFigures.filter((figure) => {
    const [itsGroup = "", itsKind] = figure.split(".");
    const isIn = group === "allocated" ? allocatedGroups.includes(itsGroup) : itsGroup === group;
    return isIn && (kind === undefined || itsKind === kind);
  });
}

const allocatedGroups: string[] = ["acquisition", "service", "fulfilment"];
