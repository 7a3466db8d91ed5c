import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type Axe from "axe-core";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { browse, type View } from "./browse";
import { type PageEntry, pages } from "./matrix";
import { type Things, world } from "./world";

const { owned, empty, sampleThings } = world();
const { cookie } = owned.people.owner;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const list = Object.entries(pages);

describe.concurrent.each(["en", "zh"] as const)("in %s", (locale) => {
  test.each(list)("%s with the sample firm", async (_page, entry) => {
    for (const theme of ["light", "dark"] as const) await look(entry, sampleThings, { locale, theme });
  });

  const unfilled = list.filter(([page, { who }]) => who !== "anybody" && !/\[(?!org\])/.test(page));
  test.each(unfilled)("%s before anything has come", async (_page, entry) => {
    const theme = locale === "en" ? "light" : "dark";
    await look(entry, { ...sampleThings, slug: empty }, { locale, theme });
  });
});

/** Wide and narrow: nothing that axe finds to matter, and nothing wider than the window. */
async function look({ who, path }: PageEntry, things: Things, view: View): Promise<void> {
  await browse({ ...view, ...(who === "anybody" ? {} : { cookie }) }, async (page) => {
    const answer = await page.goto(path(things), { waitUntil: "load" });
    expect(answer?.status()).toBe(200);
    await page.waitForFunction(() => !document.querySelector(".animate-pulse"), null, { timeout: 20_000 });
    await page.evaluate(axe);
    const found: string[] = [];
    for (const width of [1440, 390, 360]) {
      await page.setViewportSize({ width, height: 900 });
      // charts follow the window a frame later
      await page.waitForTimeout(100);
      const [scroll, client] = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return [scrollWidth, clientWidth];
      });
      if (scroll > client) found.push(`${width}: ${scroll - client} px wider than the window`);
      if (width === 360) continue;
      found.push(
        ...(await violations(page, view.theme)).map((violation) => `${view.theme} ${width}: ${violation}`),
      );
    }
    expect(found).toEqual([]);
  });
}

async function violations(page: Page, theme: View["theme"]): Promise<string[]> {
  // what is on a page, and what it is called, is the same in the dark
  const rules = theme === "dark" ? ["color-contrast", "link-in-text-block"] : null;
  const { violations } = await page.evaluate<AxeResults, string[] | null>(
    (only) =>
      (window as unknown as { axe: typeof Axe }).axe.run(document, {
        resultTypes: ["violations"],
        ...(only ? { runOnly: { type: "rule", values: only } } : {}),
      }),
    rules,
  );
  return violations
    .filter(({ impact }) => impact !== "minor")
    .flatMap(({ id, impact, nodes }) =>
      nodes
        .slice(0, 3)
        .map(({ target, failureSummary }) => `${impact} ${id} at ${target.join(" ")}: ${failureSummary}`),
    );
}
