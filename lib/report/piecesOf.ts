import type { CountedFigure, Line } from "@/lib/report/document";

/** A sentence with figures in it that open their lists, wherever its language puts them. */
export function piecesOf(sentence: (...figures: string[]) => string, ...figures: CountedFigure[]): Line {
  const marks = figures.map((_, at) => `\0${at}\0`);
  return sentence(...marks)
    .split(/\0(\d+)\0/)
    .map((piece, at) => (at % 2 === 0 ? piece : (figures[Number(piece)] ?? "")))
    .filter((piece) => piece !== "");
}
