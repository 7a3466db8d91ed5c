import type { Line } from "@/lib/report/document";

/** A line without what its figures open. */
export function lineText(line: Line): string {
  return line.map((piece) => (typeof piece === "string" ? piece : piece.text)).join("");
}
