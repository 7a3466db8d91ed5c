/**
 * Which of `.` and `,` divides whole from fraction in the digits of one number. With both, the later one;
 * one that comes twice groups thousands; one that comes once divides unless exactly three digits follow
 * one to three that do not begin with 0 — then nobody can tell.
 */
export function decimalMark(body: string, thousands?: string): "." | "," | "ambiguous" {
  if (thousands === "." || thousands === ",") return thousands === "." ? "," : ".";
  const dot = body.lastIndexOf(".");
  const comma = body.lastIndexOf(",");
  if (dot >= 0 && comma >= 0) return dot > comma ? "." : ",";
  if (dot < 0 && comma < 0) return ".";
  const mark = dot >= 0 ? "." : ",";
  const other = mark === "." ? "," : ".";
  if (body.indexOf(mark) !== body.lastIndexOf(mark)) return other;
  if (thousands !== undefined || /[ ']/.test(body)) return mark;
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(body) ? "ambiguous" : mark;
}
