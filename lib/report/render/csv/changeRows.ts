import { effectRows } from "@/lib/report/render/csv/effectRows";
import type { Row } from "@/lib/report/render/csv/row";
import type { Report } from "@/lib/report/reportSchema";

/** What was changed on purpose, and what it did. */
export function changeRows({ changes }: Report): Row[] {
  return changes.flatMap(({ day, title, kind, process, note, effects }): Row[] => {
    const of = { section: "change", process, text: note === null ? title : `${title}: ${note}` };
    return [
      { ...of, what: "made", from: day, state: kind },
      ...effects.flatMap(({ kpi, ...effect }) => effectRows({ ...of, kpi }, effect)),
    ];
  });
}
