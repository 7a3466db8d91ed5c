import type { FileWords } from "@/lib/report/render/fileWords";
import { inks, paper } from "@/lib/report/render/pdf/paper";
import type { Sheet } from "@/lib/report/render/pdf/sheet";
import { stack } from "@/lib/report/render/pdf/stack";
import { type Block, textBlock } from "@/lib/report/render/pdf/textBlock";

const { left, right } = paper;
const pageWidth = 90;

/** Below every page: as of when, signed off by whom, by which definitions, and which page of how many. */
export function footer(sheet: Sheet, words: FileWords): (page: number, pages: number) => Block {
  const style = { x: left, width: right - left, size: 6.8, color: inks.third };
  const asOf = textBlock(sheet, `${words.composed} · ${words.signed}`, {
    ...style,
    width: style.width - pageWidth,
  });
  const about = stack([
    asOf,
    ...(words.definitions === null ? [] : [textBlock(sheet, words.definitions, style)]),
  ]);
  const above = 5;
  return (page, pages) => {
    const place = { ...style, x: right - pageWidth, width: pageWidth, align: "right" } as const;
    const number = textBlock(sheet, words.page(page, pages), place);
    return {
      height: about.height + above,
      draw(y) {
        const { doc, ornament } = sheet;
        ornament(() =>
          doc.moveTo(left, y).lineTo(right, y).lineWidth(0.5).strokeColor(inks.hairline).stroke(),
        );
        about.draw(y + above);
        number.draw(y + above);
      },
    };
  };
}
