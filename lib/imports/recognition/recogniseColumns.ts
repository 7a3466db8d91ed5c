import { columnLooks } from "./columnLooks";
import { headerRoles } from "./headerRoles";
import { missingWords } from "./missingWords";
import type { ColumnLooks, RecognisedColumn } from "./recognition";
import type { Role } from "./role";

/** What each column of a table looks like and may stand for, told from all rows that were looked at. */
export function recogniseColumns(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): RecognisedColumn[] {
  return header.map((name, index) => {
    const counts = new Map<string, number>();
    const missing = new Set<string>();
    let filled = 0;
    for (const row of rows) {
      const cell = (row[index] ?? "").trim();
      if (cell === "") continue;
      if (missingWords.has(cell)) {
        missing.add(cell);
        continue;
      }
      filled += 1;
      const count = counts.get(cell);
      counts.set(cell, (count ?? 0) + 1);
    }
    const said = headerRoles(name);
    const looks = columnLooks(
      [...counts].slice(0, LOOKED_AT).map(([value, count]) => ({ value: value.slice(0, LONGEST), count })),
      [...said.keys()].some((role) => times.has(role)),
    );
    const roles = [...said]
      .filter(([role]) => fits(role, looks))
      .sort(([, one], [, other]) => other - one)
      .map(([role]) => role);
    const values = [...counts].map(([value, count]) => ({ value, count }));
    return {
      name,
      looks,
      roles,
      filled,
      distinct: counts.size,
      values:
        values.length <= FEW && values.every(({ value }) => value.length <= 200)
          ? values.sort((one, other) => other.count - one.count)
          : [],
      missing: [...missing],
    };
  });
}

/** of the different values */
const LOOKED_AT = 1000;
/** neither a time nor a number is longer */
const LONGEST = 100;
const FEW = 50;

const times = new Set<Role>(["time", "opened", "closed", "firstClosed", "reopened", "paidAt", "from", "to"]);
const numbers = new Set<Role>(
  "seconds reopens contacts amount cogs refund inputTokens cachedInputTokens outputTokens cost fte salary".split(
    " ",
  ) as Role[],
);

function fits(role: Role, looks: ColumnLooks): boolean {
  // An export may have no closed ticket yet: what is empty may be anything.
  if (looks.kind === "empty") return role !== "case" && role !== "order";
  if (times.has(role)) return looks.kind === "time";
  if (numbers.has(role)) return looks.kind === "number";
  return looks.kind !== "time";
}
