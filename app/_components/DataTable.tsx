import type { ReactNode } from "react";
import { Link } from "./Link";

export interface Column<Row> {
  id: string;
  label: string;
  align?: "left" | "right";
  /** days and names that must not break */
  nowrap?: boolean;
  /** left out on a phone, where something else says it */
  wideOnly?: boolean;
  /** the address that sorts by it, and how it is sorted now */
  sort?: { href: string; direction: "ascending" | "descending" | null };
  cell: (row: Row) => ReactNode;
}

/** A plain table. On a phone it scrolls sideways under its own heading; `empty` stands in its place without rows. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  empty,
}: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  empty: ReactNode;
}) {
  if (rows.length === 0) return empty;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, so the keyboard has to reach it
    <section aria-label={caption} tabIndex={0} className="overflow-x-auto max-sm:-mx-4 max-sm:px-4">
      <table className="w-full border-collapse text-body">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-control">
            {columns.map(({ id, label, align, wideOnly, sort }, at) => (
              <th
                key={id}
                scope="col"
                aria-sort={sort ? (sort.direction ?? "none") : undefined}
                className={classes(
                  "h-9 px-1.5 sm:px-2 text-meta font-medium text-ink-3 break-keep sm:whitespace-nowrap first:pl-0 last:pr-0",
                  align === "right" ? "text-right" : "text-left",
                  wideOnly ? "max-sm:hidden" : "",
                  edge(columns, at),
                  apart(columns, at),
                )}
              >
                {sort ? (
                  <Link href={sort.href} scroll={false} className="thumb hover:text-ink-1">
                    {label}
                    <span aria-hidden="true">{sortMarks[sort.direction ?? "none"]}</span>
                  </Link>
                ) : (
                  label
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-b border-hairline last:border-0 hover:bg-band">
              {columns.map(({ id, align, nowrap, wideOnly, cell }, at) => (
                <td
                  key={id}
                  className={classes(
                    "cell",
                    align === "right" ? "text-right" : "text-left",
                    align === "right" || nowrap ? "whitespace-nowrap" : "",
                    wideOnly ? "max-sm:hidden" : "",
                    edge(columns, at),
                    apart(columns, at),
                  )}
                >
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Without the gaps of those that do not apply: they would stand in every cell of a table. */
function classes(...names: string[]): string {
  return names.filter(Boolean).join(" ");
}

const sortMarks = { ascending: " ↑", descending: " ↓", none: "" };

/** What stands first and last on a phone lies flush with the heading above, as the first and last of all do. */
function edge<Row>(columns: readonly Column<Row>[], at: number): string {
  const onPhone = (column: Column<Row>) => !column.wideOnly;
  const first = at === columns.findIndex(onPhone) ? "max-sm:pl-0" : "";
  return at === columns.findLastIndex(onPhone) ? `${first} max-sm:pr-0` : first;
}

/** Words that follow a column of figures stand off from them, or the two read as one. */
function apart<Row>(columns: readonly Column<Row>[], at: number): string {
  return columns[at]?.align !== "right" && columns[at - 1]?.align === "right" ? "sm:pl-8" : "";
}
