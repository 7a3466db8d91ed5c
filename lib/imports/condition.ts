import { numberText } from "./numberText";

/**
 * What a rule's `when` asks of one column.
 *
 * - `"COMPLETE"` equals, `""` is empty, `"!x"` is not x, `"!"` is not empty
 * - `">5"`, `">=5"`, `"<5"`, `"<=5"` compare numbers; a cell that is no number does not hold
 * - a list holds when any of its plain or comparing values does, and all of those that begin with `!`
 *
 * @returns the test of a cell (trimmed text), or a sentence saying what the value must be
 */
export function condition(wanted: string | readonly string[]): ConditionTest | string {
  const equal = new Set<string>();
  const unequal = new Set<string>();
  const compared: ((cell: string) => boolean)[] = [];
  const values = typeof wanted === "string" ? [wanted] : wanted;
  if (values.length === 0) return "must name at least one value";
  for (const value of values) {
    if (value.startsWith("!")) unequal.add(value.slice(1).trim());
    else if (value.startsWith(">") || value.startsWith("<")) {
      const comparison = compare(value);
      if (comparison === null) return `must have a number after ${value[0]}, such as ">0", not "${value}"`;
      compared.push(comparison);
    } else equal.add(value.trim());
  }
  const anyway = equal.size === 0 && compared.length === 0;
  return (cell) =>
    !unequal.has(cell) && (anyway || equal.has(cell) || compared.some((comparison) => comparison(cell)));
}

export type ConditionTest = (cell: string) => boolean;

/** The same of a condition that was checked when its mapping was parsed. */
export function conditionTest(wanted: readonly string[]): ConditionTest {
  const test = condition(wanted);
  if (typeof test === "string") throw new TypeError(test);
  return test;
}

function compare(value: string): ((cell: string) => boolean) | null {
  const [, sign, text] = /^(>=|<=|>|<)\s*([-+]?\d+(?:\.\d+)?)\s*$/.exec(value) ?? [];
  if (text === undefined) return null;
  const bound = Number(text);
  if (sign === ">") return (cell) => amount(cell) > bound;
  if (sign === ">=") return (cell) => amount(cell) >= bound;
  if (sign === "<") return (cell) => amount(cell) < bound;
  return (cell) => amount(cell) <= bound;
}

/** NaN where it is no number: every comparison with it is false. */
function amount(cell: string): number {
  if (cell === "") return Number.NaN;
  const read = numberText(cell, {});
  return "text" in read ? Number(read.text) : Number.NaN;
}
