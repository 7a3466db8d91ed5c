import { inks, paper } from "@/lib/report/render/pdf/paper";
import type { Part } from "@/lib/report/render/pdf/part";
import type { Sheet } from "@/lib/report/render/pdf/sheet";
import { textBlock } from "@/lib/report/render/pdf/textBlock";

const { left, right } = paper;
const titleWidth = 104;
const textLeft = left + titleWidth + 14;
const bullet = 9;

/** A section: its title at the left, its lines beside it; the title again where a page begins within it. */
export function sectionParts(
  sheet: Sheet,
  { title, lines }: { title: string; lines: readonly string[] },
): Part[] {
  const { doc, scale, ornament } = sheet;
  const heading = textBlock(sheet, title, {
    ...{ x: left, width: titleWidth, size: 9, bold: true, color: inks.text, tag: "H2" },
  });
  const indent = lines.length > 1 ? bullet : 0;
  return lines.flatMap(cut).map((line, at): Part => {
    const x = textLeft + indent;
    const block = textBlock(sheet, line, { x, width: right - x, size: 9, color: inks.text });
    const titled = (first: boolean) => at === 0 || first;
    const rule = at === 0 ? 6 : 0;
    return {
      gap: at === 0 ? 6 : 1.5,
      height: (first) => rule + (titled(first) ? Math.max(block.height, heading.height) : block.height),
      draw(y, first) {
        const top = y + rule;
        ornament(() => {
          if (rule > 0)
            doc.moveTo(left, y).lineTo(right, y).lineWidth(0.5).strokeColor(inks.hairline).stroke();
          if (indent > 0) doc.circle(textLeft + 2, top + 6.8 * scale, 1.1).fill(inks.second);
        });
        if (titled(first)) heading.draw(top);
        block.draw(top);
      },
    };
  });
}

/** A text that no page would hold, in pieces. */
function cut(text: string): string[] {
  if (text.length <= most) return [text];
  const space = text.lastIndexOf(" ", most);
  const end = space > most / 2 ? space : most;
  return [text.slice(0, end), ...cut(text.slice(end).trimStart())];
}

const most = 1_200;
