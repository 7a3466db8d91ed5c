import type { ReportDocument } from "@/lib/report/document";
import { inks, paper } from "@/lib/report/render/pdf/paper";
import type { Part } from "@/lib/report/render/pdf/part";
import type { Sheet } from "@/lib/report/render/pdf/sheet";
import { textBlock } from "@/lib/report/render/pdf/textBlock";

const { left, right } = paper;

/** Title and organisation, what must be known before reading on, and the conclusion, its first sentence the largest. */
export function headerParts(sheet: Sheet, document: ReportDocument, space: string): Part[] {
  const { title, subtitle, cautions, conclusion } = document;
  const full = { x: left, width: right - left };
  const [answer = "", ...rest] = conclusion;
  const next = rest.at(-1);
  const middle = rest.slice(0, -1).join(space);
  return [
    plain(textBlock(sheet, title, { ...full, size: 16, bold: true, color: inks.text, tag: "H1" }), 0),
    plain(textBlock(sheet, subtitle, { ...full, size: 9, color: inks.third }), 0),
    ...cautions.map((caution) => warned(sheet, caution)),
    ruled(sheet, textBlock(sheet, answer, { ...full, size: 12, bold: true, color: inks.text })),
    ...(middle === "" ? [] : [plain(textBlock(sheet, middle, { ...full, size: 10, color: inks.text }), 3)]),
    ...(next === undefined
      ? []
      : [plain(textBlock(sheet, next, { ...full, size: 10, bold: true, color: inks.text }), 3)]),
  ];
}

function plain({ height, draw }: { height: number; draw(y: number): void }, gap: number): Part {
  return { gap, height: () => height, draw };
}

function ruled({ doc, ornament }: Sheet, block: { height: number; draw(y: number): void }): Part {
  const above = 8;
  return {
    gap: 6,
    height: () => block.height + above,
    draw(y) {
      ornament(() => doc.moveTo(left, y).lineTo(right, y).lineWidth(1.2).strokeColor(inks.text).stroke());
      block.draw(y + above);
    },
  };
}

/** A bar beside it, as thick as to be seen in grey. */
function warned(sheet: Sheet, caution: string): Part {
  const style = { x: left + 10, width: right - left - 10, size: 9.5, bold: true, color: inks.text };
  const block = textBlock(sheet, caution, style);
  return {
    gap: 7,
    height: () => block.height,
    draw(y) {
      sheet.ornament(() => sheet.doc.rect(left, y, 3, block.height).fill(inks.text));
      block.draw(y);
    },
  };
}
