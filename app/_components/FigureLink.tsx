import type { ReactNode } from "react";
import { figureMark } from "./figureMark";
import { Link } from "./Link";

export interface OpenFigure {
  href: string;
  /** an address under `/api/v1`, such as `/api/v1/cases?process=desk&counts=aar.numerator` */
  list: string;
  /** the count of the list's items, the sum of one of their decimal fields, or the value that a figure's own address gives */
  figure: { count: number } | { sum: string; of: string } | { value: number };
}

/**
 * A figure that opens what it is made of: a test opens every one of them on every page and compares what it finds at
 * `list` (`e2e/opened.test.ts`).
 */
export function FigureLink({
  href,
  list,
  figure,
  label,
  className = "",
  children,
}: OpenFigure & {
  /** what is read out, where the figure alone does not say what it is */
  label?: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <Link
      href={href}
      {...figureMark({ list, figure })}
      {...(label ? { "aria-label": label } : {})}
      className={`thumb opens ${className}`}
    >
      <span>{children}</span>
    </Link>
  );
}
