import type { Part } from "@/lib/report/render/pdf/part";

/** Parts with the page and the height at which each stands. */
export interface Placed {
  part: Part;
  page: number;
  y: number;
  /** it begins its page */
  first: boolean;
}

/** Places parts on as many pages as they take, from `top` to `bottom` of each. */
export function paginate(parts: readonly Part[], { top, bottom }: { top: number; bottom: number }): Placed[] {
  let page = 0;
  let y = top;
  return parts.map((part) => {
    const goesOn = y > top;
    if (goesOn && y + part.gap + part.height(false) > bottom) {
      page += 1;
      y = top;
    }
    const first = y === top;
    const placed = { part, page, y: first ? y : y + part.gap, first: first && page > 0 };
    y = placed.y + part.height(placed.first);
    return placed;
  });
}
