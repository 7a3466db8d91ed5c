import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";
import { amountCases } from "./amountCases";
import { browse } from "./browse";
import { type NewOrganisation, newOrganisation } from "./newOrganisation";
import { violations } from "./violations";
import { world } from "./world";

const { url } = world();
let firm: NewOrganisation;
beforeAll(async () => {
  firm = await newOrganisation(url);
  const sent = await firm.call("POST", "/api/v1/events", amountCases());
  expect(await sent.json()).toMatchObject({ rejected: 0 });
  const settings = { name: "Quotes", errorCost: 100, baselineSeconds: 1800, from: "2026-01-01" };
  expect((await firm.call("PUT", "/api/v1/processes/quotes", settings)).status).toBe(200);
});

test("from the overview to what to hand over next, to its cases, and to the decision up to an amount", async () => {
  await browse({ cookie: firm.cookie }, async (page) => {
    await page.goto(`/${firm.slug}`);
    await page.getByRole("link", { name: en.handovers.all }).click();
    await page.waitForURL(/processes\/next$/);
    const first = page.locator("main ol > li").first();
    await first.getByText(/Hand it over: it is proved, and saves/).waitFor();
    expect(await first.locator("h2").innerText()).toMatch(/^Quotes up to .2,000$/);
    expect(await violations(page, "light")).toEqual([]);
    expect(await compareLists(page)).toBeGreaterThan(8);
    await page.getByText(en.walls.next.arithmetic).first().click();
    await first.getByText(/Each saves/).waitFor();

    await first.getByRole("link", { name: "180 reviewed" }).click();
    await page
      .getByRole("heading", { name: /^Automated cases that were reviewed · up to .2,000$/ })
      .waitFor();
    await page
      .getByText(/\b180\b/)
      .first()
      .waitFor();
    await page.goBack();

    await first.locator("h2 a").click();
    await page.waitForURL(/processes\/quotes#handover$/);
    const place = page.locator("#handover");
    await place.getByText(/Up to .2,000 it may be handed over/).waitFor();
    await place.getByText(/A resolved case costs .* automated, a case by hand/).waitFor();
    expect(await place.getByLabel(/^Only up to an amount/).inputValue()).toBe("2000");
    expect(await violations(page, "light")).toEqual([]);
    await place.getByRole("button", { name: en.walls.axis.table }).click();
    await place.getByRole("columnheader", { name: en.walls.axis.column.interval }).waitFor();
    expect(await compareLists(page)).toBeGreaterThan(14);
    await place.getByRole("button", { name: en.handover.handOver, exact: true }).click();
    await place
      .getByText(/up to .2,000/)
      .first()
      .waitFor();

    await page.goto(`/${firm.slug}/processes/next?show=ready`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.locator("main").innerText()).not.toMatch(/up to .2,000/);
  });
});

test("narrow, dark and in Chinese it says the same, and nothing runs out of the window", async () => {
  const view = {
    cookie: firm.cookie,
    locale: "zh",
    theme: "dark",
    viewport: { width: 390, height: 844 },
  } as const;
  await browse(view, async (page) => {
    for (const path of ["processes/next", "processes/quotes"]) {
      await page.goto(`/${firm.slug}/${path}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      expect(await violations(page, "dark")).toEqual([]);
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wider).toBeLessThanOrEqual(0);
    }
    await page.getByText(zh.walls.axis.legend).waitFor();
  });
});

test("where there is nothing to decide it says what to do", async () => {
  const empty = await newOrganisation(url);
  await browse({ cookie: empty.cookie }, async (page) => {
    await page.goto(`/${empty.slug}/processes/next`);
    await page.getByText(en.walls.next.emptyTitle).waitFor();
    expect(await violations(page, "light")).toEqual([]);
  });
});

/** Opens the list behind every figure of the page, and compares; how many there were. */
async function compareLists(page: Page): Promise<number> {
  const figures = await page
    .locator("[data-list][data-count]")
    .evaluateAll((links) =>
      links.map(
        (link) => [link.getAttribute("data-list") ?? "", Number(link.getAttribute("data-count"))] as const,
      ),
    );
  for (const [list, count] of figures) {
    const { total } = (await (await firm.call("GET", list)).json()) as { total: number };
    expect(total, list).toBe(count);
  }
  return figures.length;
}
