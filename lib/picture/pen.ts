import type { Surface } from "@/lib/picture/surface";
import { wrapText } from "@/lib/picture/wrapText";

export interface TextStyle {
  size: number;
  colour: string;
  bold?: boolean;
  /** distance of lines; 1.4 of the size unless given */
  leading?: number;
  /** lines at the most */
  most?: number;
}

/** Writes on a surface in one family of type. Places are of the top left corner. */
export interface Pen {
  surface: Surface;
  /** draws a text, broken to the width; returns where it ends below */
  write(text: string, x: number, y: number, width: number, style: TextStyle): number;
  /** on one line, smaller where it would be too wide */
  writeLine(text: string, x: number, y: number, width: number, style: TextStyle): number;
  /** how high `write` would be */
  height(text: string, width: number, style: TextStyle): number;
}

/** @param family of the font, as in CSS */
export function pen(surface: Surface, family: string): Pen {
  const choose = ({ size, bold, colour }: TextStyle) => {
    surface.font = `${bold ? 700 : 400} ${size}px ${family}`;
    surface.fillStyle = colour;
    surface.textAlign = "left";
  };
  const leadingOf = ({ size, leading }: TextStyle) => leading ?? Math.round(size * 1.4);
  const linesOf = (text: string, width: number, style: TextStyle) => {
    choose(style);
    return wrapText(text, {
      width,
      most: style.most ?? 20,
      measure: (part) => surface.measureText(part).width,
    });
  };
  const write: Pen["write"] = (text, x, y, width, style) => {
    const leading = leadingOf(style);
    for (const [at, line] of linesOf(text, width, style).entries()) {
      // the baseline: letters take about four fifths of their size above it
      surface.fillText(line, x, y + at * leading + (leading - style.size) / 2 + style.size * 0.86);
    }
    return y + linesOf(text, width, style).length * leading;
  };
  return {
    surface,
    write,
    writeLine(text, x, y, width, style) {
      choose(style);
      const natural = surface.measureText(text).width;
      const size = natural <= width ? style.size : Math.max(18, Math.floor((style.size * width) / natural));
      write(text, x, y, width, { ...style, size, leading: leadingOf(style), most: 1 });
      return y + leadingOf(style);
    },
    height: (text, width, style) => linesOf(text, width, style).length * leadingOf(style),
  };
}
