import { inks, paper } from "@/lib/report/render/pdf/paper";
import type { Part } from "@/lib/report/render/pdf/part";
import type { Sheet } from "@/lib/report/render/pdf/sheet";
import { textBlock } from "@/lib/report/render/pdf/textBlock";

const { left, right } = paper;
const titleWidth = 102;
const between = 1;
const column = { x: left + titleWidth + 18, width: right - left - titleWidth - 18 };

/** A section: its title at the left, its lines beside it; the title again where a page begins within it. */
export function sectionParts(
  sheet: Sheet,
  { title, lines }: { title: string; lines: readonly string[] },
): Part[] {
  const { doc, scale, ornament } = sheet;
  const heading = textBlock(sheet, title, {
    ...{ x: left, width: titleWidth, size: 9, bold: true, color: inks.text, tag: "H2" },
  });
  const blocks = lines.flatMap((line) =>
    cut(line).map((text, piece) => ({
      ...textBlock(sheet, text, { ...column, size: 9, color: inks.text }),
      marked: piece === 0 && lines.length > 1,
    })),
  );
  return blocks.map((block, at): Part => {
    const rest = blocks
      .slice(at)
      .reduce((sum, { height }) => sum + height, between * (blocks.length - at - 1));
    const titled = (first: boolean) => at === 0 || first;
    const rule = at === 0 ? 4.5 : 0;
    return {
      gap: at === 0 ? 4.5 : between,
      // a title may be longer than all that stands beside it
      height: (first) => rule + block.height + (titled(first) ? Math.max(0, heading.height - rest) : 0),
      draw(y, first) {
        const top = y + rule;
        ornament(() => {
          if (rule > 0 && !first)
            doc.moveTo(left, y).lineTo(right, y).lineWidth(0.5).strokeColor(inks.hairline).stroke();
          if (block.marked) doc.circle(column.x - 7, top + 6.2 * scale, 1.2).fill(inks.third);
        });
        if (titled(first)) heading.draw(top);
        block.draw(top);
      },
    };
  });
}

/** A text that no page would hold, in pieces. */
function cut(text: string): string[] {
  const lines = text.split("\n");
  if (lines.length > mostLines) {
    return [lines.slice(0, mostLines), lines.slice(mostLines)].flatMap((part) => cut(part.join("\n")));
  }
  if (text.length <= most) return [text];
  const space = text.lastIndexOf(" ", most);
  const end = space > most / 2 ? space : most;
  return [text.slice(0, end), ...cut(text.slice(end).trimStart())];
}

const most = 600;
const mostLines = 20;
