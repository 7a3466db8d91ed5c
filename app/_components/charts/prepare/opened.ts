/** Where the list behind a figure of each point is found, for days that are still open. */
export interface Opens {
  /** of the page, with its question, such as `/lantern/processes/cases?counts=aar.numerator` */
  href: string;
  /** of the same list under `/api/v1` */
  list: string;
  /** how both name the first and the last day */
  days: readonly [from: string, to: string];
  /** the field whose sum the figure is; absent: the figure counts the items */
  sum?: string;
}

/** What the parts of a course's points are made of, and which of them a click opens. */
export interface TrendOpens {
  numerator: Opens;
  denominator: Opens;
  click: "numerator" | "denominator";
}

/** The addresses of the list behind a point. Days are inclusive. */
export function opened(
  { href, list, days }: Opens,
  { start, end }: { start: string; end: string },
): { href: string; list: string } {
  const asked = new URLSearchParams([
    [days[0], start],
    [days[1], end],
  ]);
  const joined = (address: string) => `${address}${address.includes("?") ? "&" : "?"}${asked}`;
  return { href: joined(href), list: joined(list) };
}
