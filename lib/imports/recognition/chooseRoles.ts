import { headerRoles } from "./headerRoles";
import type { RecognisedColumn } from "./recognition";
import { columnRoles, type Role } from "./role";

/**
 * One column a role, and one role a column: the clearest name first; among equals the column that comes
 * first. What no name tells is told by form: the only column of times is the time, and the first column
 * whose values repeat, or never do, is the case.
 */
export function chooseRoles(
  columns: readonly RecognisedColumn[],
  rows: number,
): Partial<Record<Role, string>> {
  const chosen: Partial<Record<Role, string>> = {};
  const taken = new Set<string>();
  const claims = columns.flatMap(({ name, roles }, place) => {
    const clear = headerRoles(name);
    return roles.map((role) => ({ name, role, place, clear: clear.get(role) ?? 0 }));
  });
  const order = (role: Role) => columnRoles.indexOf(role);
  claims.sort(
    (one, other) => other.clear - one.clear || one.place - other.place || order(one.role) - order(other.role),
  );
  for (const { name, role } of claims) {
    if (chosen[role] !== undefined || taken.has(name)) continue;
    chosen[role] = name;
    taken.add(name);
  }
  const free = columns.filter(({ name }) => !taken.has(name));
  const times = free.filter(({ looks }) => looks.kind === "time");
  if (chosen.time === undefined && chosen.opened === undefined && times.length === 1)
    chosen.time = times[0]?.name;
  if (chosen.case === undefined && chosen.order === undefined)
    chosen.case = free.slice(0, 3).find((column) => names(column, rows))?.name;
  return JSON.parse(JSON.stringify(chosen));
}

/** Filled in every row, and either with another value in each or with many that come back. */
function names({ looks, filled, distinct }: RecognisedColumn, rows: number): boolean {
  if (looks.kind === "time" || looks.kind === "empty" || filled < rows || rows < 5) return false;
  return distinct === rows || (distinct >= 5 && distinct <= rows * 0.6 && distinct >= rows * 0.02);
}
