import { type DocumentFigure, leadingKpis } from "@/lib/report/document";
import { inks, paper } from "@/lib/report/render/pdf/paper";
import type { Part } from "@/lib/report/render/pdf/part";
import type { Sheet } from "@/lib/report/render/pdf/sheet";
import { stack } from "@/lib/report/render/pdf/stack";
import { type Block, textBlock } from "@/lib/report/render/pdf/textBlock";

const perRow = 4;
const between = 6;
const padding = 6;

/** What the report leads with in boxes, the others smaller below; a row is as wide as the page. */
export function figureParts(sheet: Sheet, figures: readonly DocumentFigure[]): Part[] {
  const leading = figures.filter(({ kpi }) => leadingKpis.includes(kpi));
  const further = figures.filter(({ kpi }) => !leadingKpis.includes(kpi));
  return [
    ...rowsOf(leading).map((row) => rowOf(sheet, row, true)),
    ...rowsOf(further).map((row) => rowOf(sheet, row, false)),
  ];
}

function rowsOf(figures: readonly DocumentFigure[]): DocumentFigure[][] {
  return Array.from({ length: Math.ceil(figures.length / perRow) }, (_, row) =>
    figures.slice(row * perRow, (row + 1) * perRow),
  );
}

function rowOf(sheet: Sheet, figures: readonly DocumentFigure[], leading: boolean): Part {
  const columns = Math.max(2, figures.length);
  const width = (paper.right - paper.left - between * (columns - 1)) / columns;
  const boxes = figures.map((figure, at) => {
    const x = paper.left + at * (width + between);
    return { x, block: boxOf(sheet, figure, { x: x + padding, width: width - 2 * padding }, leading) };
  });
  const inside = leading ? padding : 0;
  const height = Math.max(...boxes.map(({ block }) => block.height)) + 2 * inside;
  return {
    gap: leading ? 9 : 6,
    height: () => height,
    draw(y) {
      for (const { x, block } of boxes) {
        if (leading) sheet.ornament(() => sheet.doc.roundedRect(x, y, width, height, 4).fill(inks.band));
        block.draw(y + inside);
      }
    },
  };
}

function boxOf(
  sheet: Sheet,
  { label, value, changes, notes }: DocumentFigure,
  column: { x: number; width: number },
  leading: boolean,
): Block {
  return stack([
    textBlock(sheet, label, { ...column, size: 8, color: inks.second }),
    fitted(sheet, value, column, leading ? 17 : 11),
    ...changes.map((change) => textBlock(sheet, change, { ...column, size: 7.2, color: inks.text })),
    ...notes.map((note) => textBlock(sheet, note, { ...column, size: 7.2, color: inks.third })),
  ]);
}

/** A figure on one line: smaller where it is long. */
function fitted(sheet: Sheet, value: string, column: { x: number; width: number }, size: number): Block {
  const { doc, scale, drawable } = sheet;
  const wide = doc
    .font("bold")
    .fontSize(size * scale)
    .widthOfString(drawable(value));
  const fits = Math.min(size, (size * column.width * 0.99) / wide);
  return textBlock(sheet, value, { ...column, size: Math.max(7.5, fits), bold: true, color: inks.text });
}
