import type { CountedFigure, Line } from "@/lib/report/document";

/** A sentence with one figure in it that opens its list, wherever its language puts it. */
export function piecesOf(sentence: (figure: string) => string, figure: CountedFigure): Line {
  const [before = "", after = ""] = sentence(mark).split(mark);
  return [before, figure, after].filter((piece) => piece !== "");
}

/** No text that can be stored holds it. */
const mark = "\0";
