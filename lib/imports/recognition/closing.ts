import type { CaseStatus } from "./answers";
import type { Draft } from "./draft";
import type { Role } from "./role";

/**
 * How a column closes cases: the condition under which its row is a closed case, and the resolution by its
 * value. A value of unknown meaning closes as unresolved, unless `strict`, where it closes nothing.
 */
export function closing(
  draft: Draft,
  role: Role,
  strict: boolean,
): { when: Record<string, string[]>; resolution: object } | null {
  const column = draft.column(role);
  if (column === undefined) return null;
  const map: Record<string, CaseStatus> = {};
  const open: string[] = [];
  for (const { value } of column.values) {
    const status = draft.meaning(value);
    if (status === "open") open.push(value);
    else if (status !== null) map[value] = status;
  }
  if (strict && Object.keys(map).length === 0) return null;
  const when = strict ? Object.keys(map) : open.map((value) => `!${value}`);
  return {
    when: when.length === 0 ? {} : { [column.name]: when },
    resolution: { column: column.name, map: { ...map, "": "unresolved" }, else: "unresolved" },
  };
}
