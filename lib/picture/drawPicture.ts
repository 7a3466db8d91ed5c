import { drawCode } from "@/lib/picture/drawCode";
import { type Pen, pen } from "@/lib/picture/pen";
import { inks, type Picture, type Shape, shapes } from "@/lib/picture/picture";
import type { Surface } from "@/lib/picture/surface";

/**
 * Draws a picture on a surface of the shape's size. The same content on the same surface gives the same dots: nothing
 * is asked of a clock or a network.
 * @param family the type it is set in, which has to be there already
 */
export function drawPicture(surface: Surface, picture: Picture, shape: Shape, family: string): void {
  const { width, height } = shapes[shape];
  surface.fillStyle = inks.ground;
  surface.fillRect(0, 0, width, height);
  surface.fillStyle = inks.accent;
  surface.fillRect(0, 0, width, shape === "tall" ? 16 : 12);
  (shape === "tall" ? drawTall : drawWide)(pen(surface, family), picture);
}

function drawTall(on: Pen, { brand, title, subtitle, lead, figures, sentences, link }: Picture): void {
  const [left, width] = [80, 920];
  const below = shapes.tall.height - 56 - 160;
  let y = 64;
  on.writeLine(brand, left, y, width, { size: 30, colour: inks.accent, bold: true });
  y = on.write(title, left, y + 52, width, { size: 54, colour: inks.text, bold: true, leading: 68, most: 2 });
  y = on.write(subtitle, left, y + 8, width, { size: 28, colour: inks.third, leading: 40, most: 2 });
  y = on.write(lead.label, left, y + 32, width, { size: 34, colour: inks.second, leading: 46, most: 2 });
  y = on.writeLine(lead.value, left, y, width, { size: 124, colour: inks.accent, bold: true, leading: 146 });
  y = drawBar(on, lead.bar, { left, y: y + 4, width, height: 36, size: 26 });
  y = on.write(lead.note, left, y + 10, width, { size: 28, colour: inks.second, leading: 40, most: 2 });
  y = drawFigures(on, figures, { left, y: y + 24, width: 440, gap: 40, size: 56, limit: below - 24 });
  drawSentences(on, sentences, { left, y: y + 16, width, size: 30, limit: below - 24 });
  rule(on, left, below - 16, width);
  drawLink(on, link, { left, y: below + 8, width, size: 160 });
}

function drawWide(on: Pen, { brand, title, subtitle, lead, figures, sentences, link }: Picture): void {
  const [left, width, right] = [64, 520, 648];
  let y = 48;
  on.writeLine(brand, left, y, width, { size: 24, colour: inks.accent, bold: true });
  y = on.write(title, left, y + 40, width, { size: 36, colour: inks.text, bold: true, leading: 44, most: 2 });
  y = on.write(subtitle, left, y + 4, width, { size: 20, colour: inks.third, leading: 28, most: 2 });
  y = on.write(lead.label, left, y + 24, width, { size: 26, colour: inks.second, leading: 34, most: 2 });
  y = on.writeLine(lead.value, left, y, width, { size: 92, colour: inks.accent, bold: true, leading: 112 });
  y = drawBar(on, lead.bar, { left, y: y + 4, width, height: 26, size: 18 });
  y = on.write(lead.note, left, y + 6, width, { size: 20, colour: inks.second, leading: 28, most: 2 });
  drawSentences(on, sentences, { left, y: y + 10, width, size: 20, limit: 596 });
  drawFigures(on, figures, { left: right, y: 88, width: 228, gap: 32, size: 38, limit: 440 });
  rule(on, right, 448, 488);
  drawLink(on, link, { left: right, y: 468, width: 488, size: 116 });
}

/** Parts of a whole beside each other, a pixel apart, with their names below. */
function drawBar(
  on: Pen,
  bar: Picture["lead"]["bar"],
  { left, y, width, height, size }: { left: number; y: number; width: number; height: number; size: number },
): number {
  if (bar.length === 0) return y;
  const { surface } = on;
  surface.fillStyle = inks.band;
  surface.fillRect(left, y, width, height);
  let x = left;
  for (const { share, colour } of bar) {
    const wide = Math.round(width * share);
    surface.fillStyle = colour;
    surface.fillRect(x, y, Math.max(0, wide - 1), height);
    x += wide;
  }
  const labels = bar.filter(({ label }) => label !== "");
  const each = width / Math.max(1, labels.length);
  for (const [at, { label, colour }] of labels.entries()) {
    surface.fillStyle = colour;
    surface.fillRect(left + at * each, y + height + 14 + size * 0.3, size * 0.6, size * 0.6);
    on.writeLine(label, left + at * each + size, y + height + 14 - size * 0.2, each - size - 8, {
      ...{ size, colour: inks.second },
    });
  }
  return labels.length === 0 ? y + height : y + height + 14 + Math.round(size * 1.4);
}

/** In rows of two, each with a line above; a row that would reach below `limit` is left out. */
function drawFigures(
  on: Pen,
  figures: Picture["figures"],
  { left, y, width, gap, size, limit }: Grid,
): number {
  const small = Math.round(size * 0.48);
  const label = { size: small, colour: inks.second, most: 2 };
  const note = { size: Math.round(small * 0.85), colour: inks.third, most: 2 };
  const padding = Math.round(small * 0.7);
  const figureHeight = (figure: Picture["figures"][number]) =>
    on.height(figure.label, width, label) + on.height(figure.note, width, note) + Math.round(size * 1.4);
  let top = y;
  for (const row of [figures.slice(0, 2), figures.slice(2, 4)]) {
    const height = Math.max(0, ...row.map(figureHeight)) + 2 * padding;
    if (row.length === 0 || top + height > limit) break;
    for (const [at, figure] of row.entries()) {
      const x = left + at * (width + gap);
      rule(on, x, top, width);
      const below = on.write(figure.label, x, top + padding, width, label);
      const under = on.writeLine(figure.value, x, below, width, { size, colour: inks.text, bold: true });
      on.write(figure.note, x, under, width, note);
    }
    top += height;
  }
  return top;
}

interface Grid {
  left: number;
  y: number;
  /** of one of the two columns */
  width: number;
  gap: number;
  /** of the type of a figure */
  size: number;
  limit: number;
}

/** One under another down to `limit`; what does not fit ends in `…`. */
function drawSentences(
  on: Pen,
  sentences: readonly string[],
  { left, y, width, size, limit }: Omit<Grid, "gap">,
): void {
  const leading = Math.round(size * 1.45);
  let top = y;
  for (const sentence of sentences) {
    const most = Math.floor((limit - top) / leading);
    if (most < 1) return;
    top = on.write(sentence, left, top, width, { size, colour: inks.text, leading, most }) + size * 0.3;
  }
}

function drawLink(
  on: Pen,
  { text, address }: Picture["link"],
  { left, y, width, size }: { left: number; y: number; width: number; size: number },
): void {
  drawCode(on.surface, address, left, y, size);
  const x = left + size + Math.round(size / 6);
  const beside = width - (x - left);
  const type = Math.round(size / 6.4);
  const end = on.write(text, x, y, beside, { size: type, colour: inks.second, most: 3 });
  const shown = address.replace(/^https?:\/\//, "").replace(/\?.*$/, "");
  on.write(shown, x, end, beside, { size: Math.round(type * 0.9), colour: inks.third, most: 2 });
}

function rule({ surface }: Pen, x: number, y: number, width: number): void {
  surface.fillStyle = inks.hairline;
  surface.fillRect(x, y, width, 2);
}
