import type { ReactNode } from "react";
import type { OpenFigure } from "./FigureLink";
import { figureMark } from "./figureMark";

/**
 * A figure whose list stands on the same page, as the number at the head of a list: there is nothing to open, and it is
 * compared all the same.
 */
export function Listed({
  list,
  figure,
  children,
}: Pick<OpenFigure, "list" | "figure"> & { children: ReactNode }) {
  return <span {...figureMark({ list, figure })}>{children}</span>;
}
