import type { RecognisedColumn, Recognition } from "@/lib/imports/recognition/recognition";
import type { Given } from "./given";

/**
 * The column whose words say how a case ended, where they can be asked about one by one; null without one. In a log it
 * may be the step itself, and a word of which nothing is said ends no case (`strict`); in a list of tickets it ends it
 * unresolved.
 */
export function statusColumn(
  recognition: Recognition,
  { answers, preset, edited }: Given,
): { column: RecognisedColumn; strict: boolean } | null {
  const kind = answers.kind ?? recognition.kind;
  if (edited !== null || preset || (kind !== "log" && kind !== "tickets")) return null;
  const { resolution, status, step } = { ...recognition.roles, ...answers.roles };
  const strict = kind === "log";
  const wanted = resolution ?? status ?? (strict ? step : null);
  const column = recognition.columns.find(({ name }) => name === wanted);
  return column && column.values.length > 0 ? { column, strict } : null;
}
