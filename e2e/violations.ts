import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type Axe from "axe-core";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import type { View } from "./browse";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds to matter on a page as it stands: one line a place. */
export async function violations(page: Page, theme: View["theme"]): Promise<string[]> {
  // what is on a page, and what it is called, is the same in the dark, where pages are as narrow as phones
  const rules = theme === "dark" ? ["color-contrast", "link-in-text-block", "target-size"] : null;
  // who comes by a link within the app has the page before its title
  await page.waitForFunction(() => document.title !== "");
  // what lies half under the bar along the top is there to be scrolled to, and no smaller for it
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: "instant" }));
  await page.evaluate(axe);
  const search = () =>
    page.evaluate<AxeResults, string[] | null>(
      (only) =>
        (window as unknown as { axe: typeof Axe }).axe.run(document, {
          resultTypes: ["violations"],
          // of WCAG 2.2, which axe asks for only when told to
          rules: { "target-size": { enabled: true } },
          ...(only ? { runOnly: { type: "rule", values: only } } : {}),
        }),
      rules,
    );
  let { violations } = await search();
  // a page that writes what was typed into its address is given its title anew: for a moment it has none
  if (violations.some(({ id }) => id === "document-title")) {
    await page.waitForFunction(() => document.title !== "");
    ({ violations } = await search());
  }
  return violations
    .filter(({ impact }) => impact !== "minor")
    .flatMap(({ id, impact, nodes }) =>
      nodes
        .slice(0, 3)
        .map(({ target, failureSummary }) => `${impact} ${id} at ${target.join(" ")}: ${failureSummary}`),
    );
}
