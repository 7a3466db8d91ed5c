import { parse } from "@/lib/contract/parse";
import { type KpiQuery, kpiQuery } from "@/lib/kpi/query";

/**
 * The question that a URL's search parameters ask.
 * @throws Fault `invalid`
 */
export function queryOf(url: string): KpiQuery {
  return parse(kpiQuery, Object.fromEntries(new URL(url).searchParams));
}
