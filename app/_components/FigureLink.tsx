import Link from "next/link";
import type { ReactNode } from "react";

/**
 * A figure that opens what it is made of. `list` is the list's address under `/api/v1`, of which the figure is the
 * `count` of items or the sum of one of their decimal fields: a test opens every one of them on every page and
 * compares (`e2e/opened.test.ts`).
 */
export function FigureLink({
  href,
  list,
  figure,
  label,
  className = "",
  children,
}: {
  href: string;
  /** such as `/api/v1/cases?process=desk&counts=aar.numerator` */
  list: string;
  figure: { count: number } | { sum: string; of: string };
  /** what is read out, where the figure alone does not say what it is */
  label?: string;
  className?: string;
  children: ReactNode;
}) {
  const told =
    "count" in figure
      ? { "data-count": String(figure.count) }
      : { "data-sum": figure.sum, "data-sum-of": figure.of };
  return (
    <Link
      href={href}
      data-list={list}
      {...told}
      {...(label ? { "aria-label": label } : {})}
      className={`thumb underline decoration-hairline underline-offset-2 hover:decoration-current ${className}`}
    >
      {children}
    </Link>
  );
}
