import type { RecognisedColumn, Recognition } from "@/lib/imports/recognition/recognition";
import type { Given } from "./given";

/** The column whose words say how a case ended, where they can be asked about one by one; null without one. */
export function statusColumn(
  recognition: Recognition,
  { answers, preset, edited }: Given,
): RecognisedColumn | null {
  const kind = answers.kind ?? recognition.kind;
  if (edited !== null || preset || (kind !== "log" && kind !== "tickets")) return null;
  const { resolution, status } = { ...recognition.roles, ...answers.roles };
  const column = recognition.columns.find(({ name }) => name === (resolution ?? status));
  return column && column.values.length > 0 ? column : null;
}
