import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import { drawPicture } from "@/lib/picture/drawPicture";
import { type Picture, type Shape, shapes } from "@/lib/picture/picture";
import type { Surface } from "@/lib/picture/surface";
import { type Fonts, readFonts } from "@/lib/report/render/pdf/readFonts";

/** A picture as PNG, of the shape's size, in the type of reports. Fonts come from the disk, nothing from a network. */
export async function cardPng(picture: Picture, shape: Shape): Promise<Buffer> {
  register(await readFonts());
  const { width, height } = shapes[shape];
  const canvas = createCanvas(width, height);
  drawPicture(canvas.getContext("2d") as unknown as Surface, picture, shape, `"${family}"`);
  return canvas.encode("png");
}

const family = "Handover Card";
let registered: Fonts | null = null;

function register(fonts: Fonts): void {
  if (registered === fonts) return;
  for (const font of [fonts.regular, fonts.bold]) GlobalFonts.register(font, family);
  registered = fonts;
}
