/** What people and programs write into a cell where there is nothing. */
export const missingWords: ReadonlySet<string> = new Set(
  "NA N/A n/a #N/A NULL null None none NaN nan nil - -- — / ? 无 空 暂无".split(" "),
);
