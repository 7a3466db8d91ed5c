import type { Dated } from "@/lib/kpi/readDated";

/** The longest window, in days, within which a case of the population may still come back: of service, or of one process. */
export function longestWindow({ processes }: Pick<Dated, "processes">, process: string | null): number {
  const windows = processes
    .filter((known) => (process === null ? known.stage === "service" : known.process === process))
    .map(({ window }) => window);
  return Math.max(0, ...windows);
}
