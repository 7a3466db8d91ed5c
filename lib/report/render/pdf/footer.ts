import type { FileWords } from "@/lib/report/render/fileWords";
import { inks, paper } from "@/lib/report/render/pdf/paper";
import type { Sheet } from "@/lib/report/render/pdf/sheet";
import { stack } from "@/lib/report/render/pdf/stack";
import { type Block, textBlock } from "@/lib/report/render/pdf/textBlock";

const { left, right } = paper;
const pageWidth = 90;

/** Below every page: as of when, signed off by whom, by which definitions, and which page of how many. */
export function footer(sheet: Sheet, words: FileWords): (page: number, pages: number) => Block {
  const style = { x: left, width: right - left - pageWidth, size: 7, color: inks.third };
  const said = [
    `${words.composed} · ${words.signed}`,
    ...(words.definitions === null ? [] : [words.definitions]),
  ];
  const about = stack(said.map((line) => textBlock(sheet, line, style)));
  const above = 5;
  return (page, pages) => {
    const place = { ...style, x: right - pageWidth, width: pageWidth, align: "right" } as const;
    const number = textBlock(sheet, words.page(page, pages), place);
    return {
      height: Math.max(about.height, number.height) + above,
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
