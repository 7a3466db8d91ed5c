import type { OpenFigure } from "./FigureLink";

/** The attributes by which a test knows a figure and compares it with what it finds at `list`. */
export function figureMark({ list, figure }: Pick<OpenFigure, "list" | "figure">): Record<string, string> {
  return { "data-list": list, ...told(figure) };
}

function told(figure: OpenFigure["figure"]): Record<string, string> {
  if ("count" in figure) return { "data-count": String(figure.count) };
  if ("value" in figure) return { "data-value": String(figure.value) };
  return { "data-sum": figure.sum, "data-sum-of": figure.of };
}
