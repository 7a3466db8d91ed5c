import { type Cell, csv } from "@/lib/contract/csv";
import { harmless } from "@/lib/contract/harmless";
import { plainNumber } from "@/lib/contract/plainNumber";
import { actionRows } from "@/lib/report/render/csv/actionRows";
import { changeRows } from "@/lib/report/render/csv/changeRows";
import { driverRows } from "@/lib/report/render/csv/driverRows";
import { figureRows } from "@/lib/report/render/csv/figureRows";
import { gateRows } from "@/lib/report/render/csv/gateRows";
import { columns, type Row } from "@/lib/report/render/csv/row";
import { standingRows } from "@/lib/report/render/csv/standingRows";
import { touchRows } from "@/lib/report/render/csv/touchRows";
import type { ShownReport } from "@/lib/report/shownReport";

/**
 * The figures of a report as CSV, a row a figure, exactly as its JSON has them: shares in parts of 1, money in the
 * organisation's currency, days of its zone; what is not known is empty. With a byte order mark, for spreadsheets; text
 * that begins like a formula is made harmless.
 */
export function reportCsv({ report, comments, signedOff }: ShownReport): string {
  const { period, version, organisation, currency, from, to, base, composedAt } = report;
  const rows: Row[] = [
    { section: "report", what: period, from, to, state: version, text: organisation },
    { section: "report", what: "base", ...base },
    { section: "report", what: "composed", text: composedAt, state: report.whole ? "whole" : "running" },
    { section: "report", what: "currency", text: currency },
    ...(signedOff === null
      ? []
      : [{ section: "report", what: "signed", text: signedOff.at, by: signedOff.by }]),
    ...[figureRows, driverRows, touchRows, changeRows, gateRows, standingRows, actionRows].flatMap((rowsOf) =>
      rowsOf(report),
    ),
    ...comments.map(({ at, by, body }): Row => ({ section: "comment", what: at, text: body, by })),
  ];
  return csv([columns, ...rows.map((row) => columns.map((column) => cell(row[column])))]);
}

function cell(value: Row["kpi"]): Cell {
  if (typeof value === "number") return plainNumber(value);
  if (typeof value === "string") return /^-?\d+(\.\d+)?$/.test(value) ? value : harmless(value);
  return value === true ? "true" : null;
}
