import { expect, test } from "vitest";
import { addDays } from "@/lib/calendar/days";
import en from "@/messages/en.json";
import { browse } from "./browse";
import { today } from "./today";
import { violations } from "./violations";
import { world } from "./world";

const { url, sample, owned } = world();
const { cookie } = owned.people.owner;
/** A month that is over, of which the sample firm has a review. */
const month = addDays(today, -31).slice(0, 7);
const words = en.reports.card;

test("a review has a card: without money until it is chosen, upright or lying, in either language, as a PNG", async () => {
  await browse({ cookie }, async (page) => {
    await page.goto(`/${sample}/reports/${month}`);
    await page.getByRole("link", { name: words.link, exact: true }).click();
    const picture = page.getByAltText(words.alt);
    const size = () =>
      picture.evaluate(async (image: HTMLImageElement) => {
        await image.decode();
        return [image.naturalWidth, image.naturalHeight];
      });
    await picture.waitFor();
    expect(await size()).toEqual([1080, 1440]);
    const said = page.locator("[data-repeats]");
    expect(await said.innerText()).not.toMatch(/[¥€$£]/);
    expect(await violations(page, "light")).toEqual([]);

    await page.getByRole("link", { name: words.money.owner }).click();
    await page.getByText(words.warning).waitFor();
    await said.getByText(/¥/).first().waitFor();
    await page.getByRole("link", { name: words.shape.wide }).click();
    await page.waitForURL(/shape=wide/);
    await expect.poll(size).toEqual([1200, 630]);
    await page.getByRole("link", { name: words.language.zh }).click();
    await said.getByText("人均毛利").waitFor();
    expect(await violations(page, "dark")).toEqual([]);

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: words.download }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`${month} owner wide\\.png$`));
  });
});

test("its code leads to definitions that need no account", async () => {
  const html = await (await fetch(`${url}/definitions`)).text();
  expect(html).toContain("Above 1 the firm earns its people.");
});
