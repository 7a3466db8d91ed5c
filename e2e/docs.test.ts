import { expect, test } from "vitest";
import { guidePages } from "@/lib/guide/guidePages";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";
import { browse } from "./browse";
import { world } from "./world";

const { url, sampleThings, owned } = world();

test.each([
  {
    locale: "en",
    words: en,
    question: "take an import back",
    title: "Files and templates",
    heading: "Taking an import back",
    marked: "Take",
  },
  { locale: "zh", words: zh, question: "撤回导入", title: "文件和模板", heading: "撤回导入", marked: "撤回" },
] as const)(
  "$locale: from the front page to the guide, a question, and the place that answers it",
  async ({ locale, words, question, title, heading, marked }) => {
    // without a script, as a form and links do it
    await browse(
      { locale, javaScriptEnabled: false, viewport: { width: 390, height: 844 } },
      async (page) => {
        await page.goto("/");
        await page.getByRole("link", { name: words.shell.guide, exact: true }).click();
        await page.getByRole("heading", { level: 1, name: words.guide.title }).waitFor();
        await page.getByLabel(words.guide.search.label).fill(question);
        await page.getByRole("button", { name: words.guide.search.button }).click();
        const first = page
          .getByRole("region", { name: words.guide.search.results })
          .getByRole("listitem")
          .first();
        expect(await first.getByRole("link").innerText()).toBe(`${title} · ${heading}`);
        expect(await first.locator("mark").first().innerText()).toContain(marked);
        await first.getByRole("link").click();
        await page.getByRole("heading", { level: 1, name: title }).waitFor();
        const place = page.getByRole("heading", { level: 2, name: heading });
        expect((await place.boundingBox())?.y).toBeLessThan(844);
      },
    );
  },
);

test("what is not found says what to do, a long question is cut, a page that is not there is not found", async () => {
  await browse({ locale: "en", expected: /404/ }, async (page) => {
    await page.goto(`/docs?q=${"z".repeat(300)}`);
    await page.getByText(en.guide.search.noneText).waitFor();
    expect(await page.getByLabel(en.guide.search.label).inputValue()).toBe("z".repeat(100));
    expect((await page.goto("/docs/nothing"))?.status()).toBe(404);
  });
});

test("the menu of an organisation leads to it, and the language is changed where it is read", async () => {
  await browse({ cookie: owned.people.owner.cookie, locale: "en" }, async (page) => {
    await page.goto(`/${sampleThings.slug}`);
    await page.getByLabel(en.shell.account).click();
    await page.getByRole("link", { name: en.shell.guide, exact: true }).click();
    await page.waitForURL(`${url}/docs`);
    await page.getByRole("link", { name: "Money", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Money" }).waitFor();
    await page.getByLabel(en.shell.account).click();
    await page.getByRole("button", { name: zh.language.zh }).click();
    await page.getByRole("heading", { level: 1, name: "经济账" }).waitFor();
  });
});

test.each(["en", "zh"] as const)("%s: no chapter is wider than a small phone", async (locale) => {
  await browse({ locale, javaScriptEnabled: false, viewport: { width: 360, height: 800 } }, async (page) => {
    for (const chapter of guidePages) {
      expect((await page.goto(`/docs/${chapter}`))?.status()).toBe(200);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), chapter).toBe(360);
    }
  });
});
