import type { Block } from "@/lib/report/render/pdf/textBlock";

/** Blocks one below the other. */
export function stack(blocks: readonly Block[], gap = 0): Block {
  return {
    height: blocks.reduce((height, block) => height + block.height, gap * Math.max(0, blocks.length - 1)),
    draw(y) {
      let top = y;
      for (const block of blocks) {
        block.draw(top);
        top += block.height + gap;
      }
    },
  };
}
