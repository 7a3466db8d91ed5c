import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";
import { browse } from "./browse";
import { violations } from "./violations";
import { world } from "./world";

const { url, sampleThings, owned, empty } = world();
const { slug } = sampleThings;
const { owner, viewer } = owned.people;

test.each([
  { locale: "en", words: en, theme: "light", asked: "ledg" },
  // by the name in the other language
  { locale: "zh", words: zh, theme: "dark", asked: "ledger" },
] as const)("$locale: the palette goes to a page by its name, with the keyboard alone", async (view) => {
  const { locale, words, theme, asked } = view;
  await browse({ cookie: owner.cookie, locale, theme }, async (page) => {
    const scripts = await loaded(page, async () => {
      await page.goto(`/${slug}`);
      await ready(page);
    });
    const more = await loaded(page, async () => {
      await page.keyboard.press("Control+k");
      await page.getByRole("option", { name: words.shell.place.money, exact: true }).waitFor();
    });
    // its script and what it offers come with the first opening
    expect(more.some((path) => path === "/api/v1/destinations")).toBe(true);
    expect(more.filter((path) => path.endsWith(".js") && !scripts.includes(path)).length).toBeGreaterThan(0);
    const field = page.getByRole("combobox", { name: words.palette.title });
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await violations(page, theme)).toEqual([]);

    expect(await selected(page)).toBe(words.shell.place.overview);
    await page.keyboard.press("ArrowDown");
    expect(await selected(page)).toBe(words.shell.place.processes);
    await page.keyboard.type(asked);
    await page.getByRole("option").first().getByText(words.settings.tab.ledger, { exact: true }).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(`${url}/${slug}/settings/ledger`);
    expect(await page.locator("dialog[open]").count()).toBe(0);
  });
});

test("it knows processes, definitions, chapters and other organisations, and looks for a case by its id", async () => {
  await browse({ cookie: owner.cookie, locale: "en" }, async (page) => {
    await page.goto(`/${slug}`);
    await ready(page);
    await page.getByRole("button", { name: en.palette.title, exact: true }).click();
    const found = (kind: keyof typeof en.palette.kind) =>
      page.getByRole("group", { name: en.palette.kind[kind] }).getByRole("option");
    const field = page.getByRole("combobox");
    await field.fill(sampleThings.process);
    const toProcess = page.locator(`a[role=option][href="/${slug}/processes/${sampleThings.process}"]`);
    await toProcess.waitFor();
    expect(await found("process").count()).toBe(1);
    await field.fill("margin per head");
    expect(await found("definition").first().getAttribute("href")).toContain(`/${slug}/definitions#`);
    await field.fill("questions");
    expect(await found("guide").first().getAttribute("href")).toBe("/docs/questions");
    await field.fill(empty);
    expect(await found("organisation").first().getAttribute("href")).toBe(`/${empty}`);

    await field.fill(sampleThings.case);
    await page.getByRole("option", { name: `Cases with “${sampleThings.case}”` }).click();
    await page.waitForURL(`${url}/${slug}/processes/cases?search=${sampleThings.case}`);
    await page.getByRole("link", { name: sampleThings.case, exact: true }).first().waitFor();
  });
});

test("a viewer is not led to pages that only say whom to ask", async () => {
  const names = async (cookie: string) => {
    const headers = { cookie, "x-organisation": slug };
    const answer = await fetch(`${url}/api/v1/destinations`, { headers });
    const { items } = (await answer.json()) as { items: { path: string }[] };
    return items.map(({ path }) => path);
  };
  const [all, few] = [await names(owner.cookie), await names(viewer.cookie)];
  expect(all).toContain(`/${slug}/settings/audit`);
  expect(few).not.toContain(`/${slug}/settings/audit`);
  expect(few).toContain(`/${slug}/settings/calendar`);
});

test("single keys change the days, go to places and open the help, not while something is typed", async () => {
  await browse({ cookie: owner.cookie, locale: "en" }, async (page) => {
    await page.goto(`/${slug}`);
    await ready(page);
    await page.keyboard.press("n");
    await page.waitForURL(`${url}/${slug}?range=12w`);
    await page.keyboard.press("x");
    await page.waitForURL(/compare=none/);
    // the days go along; M after G is not the month
    await page.keyboard.press("g");
    await page.keyboard.press("m");
    await page.waitForURL(`${url}/${slug}/money?range=12w&compare=none`);

    await page.keyboard.press("?");
    const help = page.getByRole("dialog", { name: en.shortcuts.title });
    await help.getByText(en.range.preset["26w"]).waitFor();
    expect(await violations(page, "light")).toEqual([]);
    // nothing acts under an open dialog
    await page.keyboard.press("w");
    await page.keyboard.press("Escape");
    await help.waitFor({ state: "hidden" });
    expect(page.url()).toContain("range=12w");

    await page.goto(`/${slug}/processes/cases`);
    await ready(page);
    await page.keyboard.press("/");
    const search = page.getByRole("searchbox");
    expect(await search.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type("gm?/");
    expect(await search.inputValue()).toBe("gm?/");
    expect(await page.locator("dialog[open]").count()).toBe(0);
    expect(page.url()).toBe(`${url}/${slug}/processes/cases`);
  });
});

test("without a list to search, / opens the palette; who switches single keys off keeps ⌘K", async () => {
  await browse({ cookie: owner.cookie, locale: "en" }, async (page) => {
    await page.goto(`/${slug}/roadmap`);
    await ready(page);
    await page.keyboard.press("/");
    await page.getByRole("combobox").waitFor();
    await page.getByRole("button", { name: en.palette.hint.help }).click();
    await page.getByRole("checkbox", { name: en.shortcuts.single }).uncheck();
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    expect(await page.locator("dialog[open]").count()).toBe(0);
    await page.keyboard.press("Meta+k");
    await page.getByRole("combobox").waitFor();
  });
});

test("where the server is away the palette says so, and what it cannot list can still be looked for", async () => {
  await browse(
    { cookie: owner.cookie, locale: "en", expected: /ERR_FAILED|Failed to load/ },
    async (page) => {
      await page.route("**/api/v1/destinations", (route) => route.abort());
      await page.goto(`/${slug}`);
      await ready(page);
      await page.keyboard.press("Control+k");
      await page.getByText(en.palette.away).waitFor();
      await page.keyboard.type("A-1");
      await page.getByRole("option", { name: "Cases with “A-1”" }).waitFor();
    },
  );
});

/** Paths that were asked for meanwhile. */
async function loaded(page: Page, work: () => Promise<unknown>): Promise<string[]> {
  const paths: string[] = [];
  const hear = (request: { url(): string }) => paths.push(new URL(request.url()).pathname);
  page.on("request", hear);
  await work();
  page.off("request", hear);
  return paths;
}

/** Until the page listens to keys: what is pressed before goes nowhere. */
async function ready(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => {
    const button = document.querySelector("header button[aria-haspopup=dialog]");
    return button !== null && Object.keys(button).some((name) => name.startsWith("__reactProps"));
  });
  // what listens to the document is set up a moment after what stands in it
  await page.waitForTimeout(200);
}

function selected(page: Page): Promise<string> {
  return page.getByRole("option", { selected: true }).innerText();
}
