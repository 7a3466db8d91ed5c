import { draftOf } from "@/lib/imports/recognition/draft";
import type { ColumnLooks, Recognition } from "@/lib/imports/recognition/recognition";
import type { Role } from "@/lib/imports/recognition/role";
import { statusMeaning } from "@/lib/imports/recognition/statusWords";
import { suggestTickets } from "@/lib/imports/recognition/suggestTickets";
import { columnIn } from "./hasColumns";
import type { PresetOptions } from "./preset";

/**
 * The rules of a list with one row a ticket, whose columns a product names so: by role, each in one or
 * several ways; those that a file lacks are left out. See `suggestTickets`.
 *
 * @param statuses the words of its status or resolution column
 */
export function ticketRules(
  columns: Partial<Record<Role, readonly string[]>>,
  statuses: readonly string[],
  { process = "support", times: answered, recognition }: PresetOptions,
): object[] {
  const roles: Partial<Record<Role, string>> = {};
  const known: Recognition["columns"] = [];
  for (const [role, names] of Object.entries(columns) as [Role, readonly string[]][]) {
    const name = columnIn(recognition?.header, names);
    if (name === undefined) continue;
    roles[role] = name;
    const found = recognition?.columns.find((column) => column.name === name);
    const told = role === "status" || role === "resolution" ? statuses : [];
    // A word that the product has, though this file does not.
    const values = [...new Set([...told, ...(found?.values ?? []).map(({ value }) => value)])];
    known.push({
      name,
      roles: [role],
      filled: 0,
      distinct: 0,
      missing: [],
      ...found,
      looks: found === undefined || found.looks.kind === "empty" ? looksOf(role) : found.looks,
      values: values
        .filter((value) => told.length === 0 || statusMeaning(value) !== null)
        .map((value) => ({ value, count: 0 })),
    });
  }
  const draft = draftOf(
    { ...nothing, format: recognition?.format ?? "csv", columns: known, roles },
    { times: answered },
  );
  return suggestTickets(draft, process);
}

const times = new Set<Role>(["opened", "closed", "firstClosed", "reopened"]);

function looksOf(role: Role): ColumnLooks {
  if (times.has(role)) return { kind: "time", format: "iso", zoned: false };
  return role === "reopens" || role === "seconds" ? { kind: "number", decimal: "." } : { kind: "text" };
}

const nothing: Recognition = {
  format: "csv",
  encoding: { sure: "utf-8" },
  header: [],
  headerInDoubt: false,
  rows: [],
  columns: [],
  rowsRead: 0,
  whole: true,
  kind: "tickets",
  roles: {},
  presets: [],
};
