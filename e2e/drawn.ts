import type { Page } from "playwright-core";

/** When nothing of a page is still to come: its slower parts, and its pictures, which are drawn when they are in sight. */
export async function drawn(page: Page, timeout = 10_000): Promise<void> {
  const until = Date.now() + timeout;
  // the slower parts bring pictures of their own
  do {
    await page.evaluate(async () => {
      for (const figure of document.querySelectorAll("figure:has(.animate-pulse)")) {
        figure.scrollIntoView();
        await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)));
      }
      scrollTo(0, 0);
    });
    if (await page.evaluate(() => !document.querySelector(".animate-pulse"))) return;
    await page.waitForTimeout(100);
  } while (Date.now() < until);
  throw new Error("Something of the page had not come in time.");
}
