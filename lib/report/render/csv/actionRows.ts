import { effectRows } from "@/lib/report/render/csv/effectRows";
import type { Row } from "@/lib/report/render/csv/row";
import type { Report, ReportAction } from "@/lib/report/reportSchema";

/** What was decided before and now: what was expected of each until when, and what it did. */
export function actionRows({ lastActions, actions }: Report): Row[] {
  return [
    ...lastActions.flatMap((action) => rowsOf("lastAction", action)),
    ...actions.flatMap((action) => rowsOf("action", action)),
  ];
}

function rowsOf(section: string, action: ReportAction): Row[] {
  const { title, process, kpi, expected, owner, due, state, ended, late, measured } = action;
  const of = { section, kpi, process, text: title, by: owner.name };
  return [
    { ...of, what: "expected", to: due, value: expected, state: late ? "late" : state },
    ...(ended === null ? [] : [{ ...of, what: state, from: ended, state }]),
    ...(measured === null ? [] : effectRows(of, measured)),
  ];
}
