import { encode } from "uqr";
import type { Surface } from "@/lib/picture/surface";

/** An address as a square of dots for cameras, as large as fits into `size` with whole pixels a dot. */
export function drawCode(surface: Surface, address: string, x: number, y: number, size: number): void {
  const { data } = encode(address, { border: 0 });
  const dot = Math.max(1, Math.floor(size / data.length));
  const start = Math.floor((size - dot * data.length) / 2);
  surface.fillStyle = "#000000";
  for (const [row, dots] of data.entries()) {
    for (const [column, dark] of dots.entries()) {
      if (dark) surface.fillRect(x + start + column * dot, y + start + row * dot, dot, dot);
    }
  }
}
