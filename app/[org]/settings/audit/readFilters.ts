import { unreadParts } from "@/app/[org]/unreadParts";
import { type EntryFilters, entryFilters } from "@/lib/audit/entryFilters";

/** What the address asks of the log; what cannot be read asks for everything, and `problem` says what. */
export function readFilters(search: Record<string, string | string[] | undefined>): {
  filters: EntryFilters;
  problem: string | null;
} {
  const given = Object.fromEntries(
    Object.keys(entryFilters.shape).flatMap((name) => (search[name] ? [[name, search[name]]] : [])),
  );
  const read = entryFilters.safeParse(given);
  if (read.success) return { filters: read.data, problem: null };
  return { filters: {}, problem: unreadParts(read.error, given) };
}
