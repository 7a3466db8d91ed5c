import { expect, test } from "vitest";
import { addDays } from "@/lib/calendar/days";
import { weekName } from "@/lib/calendar/weekName";
import { browse } from "./browse";
import { drawn } from "./drawn";
import { today } from "./today";
import { world } from "./world";

const { sampleThings, owned } = world();
const { slug, process } = sampleThings;
const lastWeek = weekName(addDays(today, -7));
/** A4 between its margins, in pixels of CSS. */
const sheet = { width: 703, height: 1032 };

test.each([
  ["overview", ""],
  ["process", `/processes/${process}`],
  ["money", "/money"],
  ["roadmap", "/roadmap"],
  ["report", `/reports/${lastWeek}`],
])("%s on paper: white, as wide as the sheet, and nothing to press", async (_name, path) => {
  await browse({ cookie: owned.people.owner.cookie, theme: "dark", viewport: sheet }, async (page) => {
    await page.goto(`/${slug}${path}`, { waitUntil: "load" });
    await drawn(page, 20_000);
    const navigation = "header, header a, button, [role=tooltip], main input[type=search]";
    expect(await page.locator(navigation).filter({ visible: true }).count()).toBeGreaterThan(3);
    await page.emulateMedia({ media: "print" });
    await page.waitForFunction(
      () => getComputedStyle(document.documentElement).backgroundColor === "rgb(255, 255, 255)",
      null,
      { timeout: 10_000 },
    );
    expect(await page.locator("header a, button").filter({ visible: true }).allInnerTexts()).toEqual([]);
    const seen = await page.evaluate(() => {
      const colour = (element: Element | null) => element && getComputedStyle(element).backgroundColor;
      const { scrollWidth, clientWidth } = document.documentElement;
      // what stands beside the sheet would be cut off
      const cut = [...document.querySelectorAll<HTMLTableElement>("main table")].filter(
        (table) => table.getBoundingClientRect().right > clientWidth + 1,
      );
      return {
        ground: colour(document.documentElement),
        card: colour(document.querySelector("main [class*=break-inside-avoid]")),
        wider: scrollWidth - clientWidth,
        cut: cut.map((table) => table.caption?.textContent),
      };
    });
    expect(seen).toEqual({ ground: "rgb(255, 255, 255)", card: "rgb(255, 255, 255)", wider: 0, cut: [] });
  });
});

test("a sheet says whose figures it shows, and of which days", async () => {
  await browse({ cookie: owned.people.owner.cookie, locale: "en", viewport: sheet }, async (page) => {
    await page.goto(`/${slug}?range=custom&from=2026-10-05&to=2026-10-11`);
    await page.emulateMedia({ media: "print" });
    const head = page.locator("main > p").first();
    expect(await head.innerText()).toMatch(/\S+[\s\S]*5.*11 Oct/);
    await page.emulateMedia({ media: "screen" });
    expect(await head.isVisible()).toBe(false);
  });
});
