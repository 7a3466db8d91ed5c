import { describe, expect, test } from "vitest";
import { whole } from "@/.ci/whole";
import { browse, type View } from "./browse";
import { drawn } from "./drawn";
import { type PageEntry, pages } from "./matrix";
import { unmarkedFigures } from "./unmarkedFigures";
import { violations } from "./violations";
import { type Things, world } from "./world";

const { owned, empty, sampleThings } = world();
const { cookie } = owned.people.owner;
const list = Object.entries(pages);

// a theme and a width for each language: all of either are looked at, in a quarter of the time that all pairs take
const views = [
  { locale: "en", theme: "light", width: 1440 },
  { locale: "zh", theme: "dark", width: 390 },
] as const;
const unfilled = list.filter(([page, { who }]) => who !== "anybody" && !/\[(?!org\])/.test(page));

// each page filled in English, and every second one of them empty in Chinese; in the whole run all of them both ways in both
describe.concurrent.each(views)("$locale, $theme", (view) => {
  const english = view.locale === "en";
  test.each(whole || english ? list : [])("%s with the sample firm", async (_page, entry) => {
    await look(entry, sampleThings, view);
  });

  const empties = english ? [] : unfilled.filter((_, at) => at % 2 === 0);
  test.each(whole ? unfilled : empties)("%s before anything has come", async (_page, entry) => {
    await look(entry, { ...sampleThings, slug: empty }, view);
  });
});

/**
 * Nothing that axe finds to matter, nothing wider than the window, however wide that is, and, in English, no number
 * that could open a list and opens none. In the dark nothing of a page is another but its colours: where it is not
 * loaded in both, the dark is put on it when it is done.
 */
async function look(
  { who, path }: PageEntry,
  things: Things,
  { width: axeWidth, ...view }: View & { theme: "light" | "dark"; width: number },
): Promise<void> {
  await browse({ ...view, beside: true, ...(who === "anybody" ? {} : { cookie }) }, async (page) => {
    const answer = await page.goto(path(things), { waitUntil: "load" });
    expect(answer?.status()).toBe(200);
    await drawn(page, 20_000);
    const found: string[] = view.locale === "en" ? await unmarkedFigures(page) : [];
    const search = async (theme: "light" | "dark", width: number) => {
      found.push(...(await violations(page, theme)).map((violation) => `${theme} ${width}: ${violation}`));
    };
    // what fits 360 fits 390: each width costs a layout of all charts
    for (const width of new Set([axeWidth, 360])) {
      await page.setViewportSize({ width, height: 900 });
      // charts follow the window a frame later
      await page.waitForTimeout(100);
      const [scroll, client] = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return [scrollWidth, clientWidth];
      });
      if (scroll > client) found.push(`${width}: ${scroll - client} px wider than the window`);
      if (width === axeWidth) await search(view.theme, width);
    }
    if (view.theme === "light" && !whole) {
      await page.evaluate(() => document.documentElement.classList.replace("light", "dark"));
      // colours that go over into others have done so; asked again and again, as what waits for one that is removed waits in vain
      await page.waitForFunction(() =>
        document.getAnimations().every((each) => !(each instanceof CSSTransition)),
      );
      await search("dark", 360);
    }
    expect(found).toEqual([]);
  });
}
