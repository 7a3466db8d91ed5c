import type { Sheet } from "@/lib/report/render/pdf/sheet";

/** Something with a height, to be drawn with its upper edge at y. */
export interface Block {
  height: number;
  draw(y: number): void;
}

export interface TextStyle {
  x: number;
  width: number;
  size: number;
  color: string;
  bold?: boolean;
  align?: "left" | "right";
  tag?: "H1" | "H2" | "P";
}

/** A text that wraps within a width; Chinese by its rules, a word longer than the line where the line ends. */
export function textBlock(sheet: Sheet, text: string, style: TextStyle): Block {
  const { doc, drawable, tagged, scale, setting } = sheet;
  const { x, width, size, color, bold = false, align = "left", tag = "P" } = style;
  const shown = drawable(text);
  // would make a Chinese comma an English one
  const features = fullWidth.test(shown) ? [] : setting.features;
  const options = { width, align, lineGap: -setting.tighter * size * scale, features };
  const set = () => doc.font(bold ? "bold" : "regular").fontSize(size * scale);
  return {
    height: set().heightOfString(shown, options),
    draw: (y) => tagged(tag, () => void set().fillColor(color).text(shown, x, y, options)),
  };
}

/** Chinese punctuation and full-width forms. */
const fullWidth = /[\u3000-\u303f\uff00-\uffef]/;
