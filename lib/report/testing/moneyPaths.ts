import type { Report } from "@/lib/report/reportSchema";

/** Every leaf of a report by its place; what stands in a list by what it is of, not by its number, where it has a key. */
export function leavesOf(report: Report): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const walk = (path: string, value: unknown): void => {
    if (typeof value !== "object" || value === null) found.set(path, value);
    else if (!Array.isArray(value))
      for (const [key, part] of Object.entries(value)) walk(`${path}.${key}`, part);
    else for (const [at, part] of value.entries()) walk(`${path}[${keyOf(part) ?? at}]`, part);
  };
  walk("", report);
  return found;
}

/** The places of a report at which there is money, or what is made of money. */
export function isMoney(path: string): boolean {
  return money.some((place) => place.test(path));
}

const money = [
  /^\.figures\[(cts|marginPerHead|breakEven)\]/,
  /^\.drivers\[cts\]/,
  /^\.next\[\d+\]\.(upTo|monthly)$/,
  /^\.mistakes\.(now|before)\.cost$/,
  /^\.data\.lacks\[(cts|marginPerHead|breakEven) /,
];

function keyOf(part: unknown): string | null {
  if (typeof part !== "object" || part === null || !("kpi" in part)) return null;
  if ("what" in part) return `${part.kpi} ${part.what}`;
  return "title" in part || "own" in part ? null : String(part.kpi);
}
