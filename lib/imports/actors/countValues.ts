/**
 * Counts the values of one column over a whole file, row by row: so that a page can ask who is a human, an
 * agent, a system. Trimmed; an empty cell is "". Exact up to 10,000 different values; what comes first after
 * these, and what is longer than 500 characters, is only counted as a cell, and `cut` says so.
 */
export function countValues(): ValueCounter {
  const counts = new Map<string, number>();
  let rows = 0;
  let beyond = 0;
  return {
    add(cell) {
      rows += 1;
      const value = cell.trim();
      const count = counts.get(value);
      if (count !== undefined) counts.set(value, count + 1);
      else if (counts.size >= DISTINCT || value.length > LONGEST) beyond += 1;
      // A copy: a cut-out text would keep the whole piece of the file in memory that it was cut from.
      else counts.set(Buffer.from(value).toString(), 1);
    },
    result() {
      const all = [...counts].map(([value, count]) => ({ value, count }));
      all.sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
      return { rows, distinct: counts.size, values: all.slice(0, GIVEN), cut: beyond > 0 };
    },
  };
}

export interface ValueCounter {
  add(cell: string): void;
  result(): CountedValues;
}

export interface CountedValues {
  rows: number;
  /** 10,000 at most */
  distinct: number;
  /** the 1,000 most frequent, most frequent first */
  values: { value: string; count: number }[];
  /** there were more than 10,000 different ones, or longer ones: the counts are of the others that came first */
  cut: boolean;
}

const DISTINCT = 10_000;
const GIVEN = 1000;
/** characters: what identifies somebody is no longer, and 10,000 of these are held at once */
const LONGEST = 500;
