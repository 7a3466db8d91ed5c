import type { Page } from "playwright-core";

/** When nothing of a page is still to come: the drawing library arrives after it, and so do its slower parts. */
export async function drawn(page: Page, timeout = 10_000): Promise<void> {
  await page.waitForFunction(() => !document.querySelector(".animate-pulse"), null, { timeout });
}
