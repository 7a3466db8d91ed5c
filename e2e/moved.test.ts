import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";
import { browse } from "./browse";
import { deskCases } from "./deskCases";
import { figureOpener } from "./figureOpener";
import { type NewOrganisation, newOrganisation } from "./newOrganisation";
import { violations } from "./violations";
import { world } from "./world";

const { url, sample, owned } = world();

test("from the overview to what moved a figure, down to the cases, and a change that is on the trend at once", async () => {
  const firm = await newOrganisation(url);
  const { slug, call, cookie } = firm;
  const sent = await call("POST", "/api/v1/events", deskCases());
  expect(await sent.json()).toMatchObject({ rejected: 0 });

  // a change without a title is refused: told at the field
  await browse({ cookie, expected: /status of 422/ }, async (page) => {
    await page.goto(`/${slug}`);
    await page
      .getByRole("link", { name: new RegExp(en.change.why) })
      .first()
      .click();
    await page.waitForURL(/processes\/moved\?kpi=aar&from=/);
    await page.getByRole("heading", { level: 1, name: en.moved.title }).waitFor();
    // 21 of 56 now, 7 of 42 before: better in itself, though more of the work was quotes
    await page.getByText(/rose 20\.8 points, from 16\.7% to 37\.5%/).waitFor();
    await page.getByText(/desk: better in itself \(\+/).waitFor();
    expect(await violations(page, "light")).toEqual([]);
    await everyFigureOpens(page, firm);

    await page.getByRole("button", { name: en.trend.table }).first().click();
    await everyFigureOpens(page, firm);
    const row = page.getByRole("row", { name: /^desk/ });
    await row.getByRole("link", { name: "28" }).last().click();
    await page.waitForURL(/processes\/cases\?/);
    await page.getByText("28 cases").first().waitFor();

    await page.goto(`/${slug}/processes/moved`);
    await page.getByRole("button", { name: en.changes.record }).click();
    await page.getByRole("button", { name: en.changes.save, exact: true }).click();
    await page.getByText(en.changes.error.title).waitFor();
    await page.getByLabel(en.changes.field.title).fill("A lookup for addresses");
    await page.getByLabel(en.changes.field.process).selectOption("desk");
    await page.getByRole("button", { name: en.changes.save, exact: true }).click();
    await page.getByRole("cell", { name: /A lookup for addresses/ }).waitFor();

    await page.goto(`/${slug}/processes/desk`);
    const listed = page.locator("li").filter({ hasText: "A lookup for addresses" });
    await expect.poll(() => listed.innerText()).toMatch(/^A\s/);
    await page.locator("svg text").getByText("A", { exact: true }).waitFor();
    await everyFigureOpens(page, firm);
    // by keyboard: the columns of the levels are links, and Enter opens the cases of one
    const column = page.getByRole("link", { name: /1 closed case: / }).last();
    await column.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/processes\/cases\?.*counts=aar\.denominator/);
    await page.getByText("1 case", { exact: false }).first().waitFor();

    await page.goto(`/${slug}/processes/moved`);
    await page.getByRole("button", { name: "Take back “A lookup for addresses”" }).click();
    const asked = page.getByRole("dialog");
    await asked.getByText(en.takeBack.said).waitFor();
    await asked.getByRole("button", { name: en.takeBack.button, exact: true }).click();
    await page.getByText(en.changes.none).waitFor();

    await page.goto(`/${slug}/processes/desk`);
    await page.getByRole("link", { name: /missing address.*7 cases/ }).click();
    await page.waitForURL(/touch=step/);
    await page.getByText(/Cases that only this keeps from running untouched: missing address/).waitFor();
    await page.goto(`/${slug}/processes/desk`);
    await page
      .getByRole("link", { name: /^exception: 11 min/ })
      .first()
      .click();
    await page.getByRole("heading", { level: 1, name: en.work.listTitle }).waitFor();
    await page.getByText("7 steps and reviews").waitFor();
  });

  const files = ["levels.csv?process=desk", "touches.csv?process=desk", "work.csv?process=desk"];
  for (const file of files) {
    const answer = await call("GET", `/api/v1/${file}&from=2026-01-01&to=2026-12-31`);
    expect(answer.headers.get("content-type")).toContain("text/csv");
  }
  const log = (await (await call("GET", "/api/v1/audit")).json()) as { items: { action: string }[] };
  expect(log.items.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["change.recorded", "event.taken_back"]),
  );
});

test("the sample firm: each figure that can be taken apart, in both languages, and a viewer records nothing", async () => {
  await browse({ cookie: owned.people.owner.cookie, locale: "zh", theme: "dark" }, async (page) => {
    for (const kpi of ["aar", "fcr", "reopenRate", "cts"]) {
      await page.goto(`/${sample}/processes/moved?kpi=${kpi}`);
      await page.getByText(zh.moved.waterfall, { exact: true }).waitFor();
      expect(await page.locator("main").innerText()).not.toMatch(/NaN|undefined|Infinity|\[object/);
    }
    // FCR is of settled days only: nothing is provisional unless it is asked for
    await page.goto(`/${sample}/processes/moved?kpi=fcr`);
    await page.getByRole("heading", { level: 1, name: zh.moved.title }).waitFor();
    expect(await page.getByText(zh.moved.story.provisional).count()).toBe(0);
  });
  await browse({ cookie: owned.people.viewer.cookie }, async (page) => {
    await page.goto(`/${owned.slug}/processes/moved`);
    await page.getByText(en.changes.askManager).waitFor();
    expect(await page.getByRole("button", { name: en.changes.record }).count()).toBe(0);
  });
});

test("before anything has come, and with only one period, the page says what to do", async () => {
  const { slug, call, cookie } = await newOrganisation(url);
  await browse({ cookie }, async (page) => {
    await page.goto(`/${slug}/processes/moved`);
    await page.getByText(en.moved.none.bothTitle).waitFor();
    await call("POST", "/api/v1/events", deskCases().slice(0, 30));
    await page.reload();
    await page.getByText(/^Nothing to compare with: /).waitFor();
    await page.goto(`/${slug}/processes/moved?kpi=cts`);
    await page.getByText(en.moved.none.bothTitle).waitFor();
  });
});

/** Every figure on the page opens what it is made of. */
async function everyFigureOpens(page: Page, { apiKey }: NewOrganisation): Promise<void> {
  await page.locator("a[data-list]").first().waitFor({ state: "attached" });
  const figures = figureOpener(url, { authorization: `Bearer ${apiKey}` });
  expect(await figures.open(await page.content(), page.url())).toBeGreaterThan(0);
}
