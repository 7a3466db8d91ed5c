/**
 * How surely a header is a product's own: the number of the columns named that it has, or 0 when it lacks one.
 * Each may be named in several ways.
 */
export function hasColumns(
  header: readonly string[],
  columns: readonly (string | readonly string[])[],
): number {
  const names = new Set(header.map(plain));
  const found = columns.every((column) => [column].flat().some((name) => names.has(plain(name))));
  return found ? columns.length : 0;
}

/** The first of several names of a column that a header has, as it is written there; the first name when it is unknown. */
export function columnIn(
  header: readonly string[] | undefined,
  names: readonly string[],
): string | undefined {
  if (header === undefined) return names[0];
  for (const name of names) {
    const found = header.find((each) => plain(each) === plain(name));
    if (found !== undefined) return found;
  }
  return undefined;
}

function plain(name: string): string {
  return name
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, " ");
}
