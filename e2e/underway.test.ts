import { expect, test } from "vitest";
import { browse } from "./browse";
import { world } from "./world";

const { owned, sampleThings } = world();

test("a page that takes its time is said to be on its way", async () => {
  await browse({ cookie: owned.people.owner.cookie }, async (page) => {
    await page.goto(`/${sampleThings.slug}/processes`, { waitUntil: "networkidle" });
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route("**/processes/*?_rsc=*", async (route) => {
      await held;
      await route.continue();
    });
    await page.locator('main a[data-way][href*="/processes/"]').first().click();
    const line = page.locator(".underway");
    await line.waitFor({ state: "attached" });
    answer();
    await line.waitFor({ state: "detached" });
    expect(new URL(page.url()).pathname).not.toBe(`/${sampleThings.slug}/processes`);
  });
});
