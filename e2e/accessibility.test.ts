import { describe, expect, test } from "vitest";
import { browse, type View } from "./browse";
import { drawn } from "./drawn";
import { type PageEntry, pages } from "./matrix";
import { unmarkedFigures } from "./unmarkedFigures";
import { violations } from "./violations";
import { type Things, world } from "./world";

const { owned, empty, sampleThings } = world();
const { cookie } = owned.people.owner;
const list = Object.entries(pages);

// a theme and a width for each language: both of either are looked at, in a quarter of the time that all take
const views = [
  { locale: "en", theme: "light", width: 1440 },
  { locale: "zh", theme: "dark", width: 390 },
] as const;

describe.concurrent.each(views)("$locale, $theme", (view) => {
  test.each(list)("%s with the sample firm", async (_page, entry) => {
    await look(entry, sampleThings, view);
  });

  const unfilled = list.filter(([page, { who }]) => who !== "anybody" && !/\[(?!org\])/.test(page));
  // every second one of a view
  const turn = views.findIndex(({ theme }) => theme === view.theme);
  test.each(unfilled.filter((_, at) => at % views.length === turn))(
    "%s before anything has come",
    async (_page, entry) => {
      await look(entry, { ...sampleThings, slug: empty }, view);
    },
  );
});

/**
 * Nothing that axe finds to matter, nothing wider than the window, however wide that is, and, in English, no number
 * that could open a list and opens none.
 */
async function look(
  { who, path }: PageEntry,
  things: Things,
  { width: axeWidth, ...view }: View & { width: number },
): Promise<void> {
  await browse({ ...view, beside: true, ...(who === "anybody" ? {} : { cookie }) }, async (page) => {
    const answer = await page.goto(path(things), { waitUntil: "load" });
    expect(answer?.status()).toBe(200);
    await drawn(page, 20_000);
    const found: string[] = view.locale === "en" ? await unmarkedFigures(page) : [];
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
      if (width !== axeWidth) continue;
      found.push(
        ...(await violations(page, view.theme)).map((violation) => `${view.theme} ${width}: ${violation}`),
      );
    }
    expect(found).toEqual([]);
  });
}
