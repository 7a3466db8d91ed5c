import { type ConditionTest, conditionTest } from "./condition";
import type { Mapping } from "./mapping";
import { textReader } from "./textReader";

/**
 * Says why a mapping leaves a row out on purpose; null for a row that it does not. `counts` is false where the thing that
 * the row is of (`each`) was counted by an earlier row. Remembers those things for as long as the file is read.
 *
 * @param find the index of a column
 */
export function leftOutReader(
  { leftOut = [] }: Pick<Mapping, "leftOut">,
  find: (column: string) => number,
): (cells: readonly string[]) => LeftOut | null {
  const reasons = leftOut.map(({ why, when, each }) => ({
    why,
    tests: Object.entries(when).map(([column, wanted]): [number, ConditionTest] => [
      find(column),
      conditionTest(wanted),
    ]),
    thing: each === undefined ? null : textReader(each, find, true),
    seen: new Set<string>(),
  }));
  return (cells) => {
    const found = reasons.find(({ tests }) =>
      tests.every(([index, test]) => test((cells[index] ?? "").trim())),
    );
    if (found === undefined) return null;
    const { why, thing, seen } = found;
    const name = thing?.(cells);
    if (name === undefined) return { why, counts: true };
    const counts = !seen.has(name);
    // A copy: a cut-out text would keep the whole piece of the file in memory that it was cut from.
    if (counts) seen.add(Buffer.from(name).toString());
    return { why, counts };
  };
}

export interface LeftOut {
  why: string;
  counts: boolean;
}
