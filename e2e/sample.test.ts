import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";
import { browse } from "./browse";
import { command } from "./command";
import { drawn } from "./drawn";
import { pages } from "./matrix";
import { newOrganisation } from "./newOrganisation";
import { violations } from "./violations";
import { world } from "./world";

const { url, owned, stranger, sample, sampleThings, dataFolder } = world();

test("from the front page: overview, a figure's list, a case, a process, the roadmap, a report, the card", async () => {
  await browse({}, async (page) => {
    await page.goto("/");
    await page.getByRole("link", { name: en.visit.look }).click();
    await page.waitForURL(`${url}/sample`);
    await page.getByText(en.visit.banner).waitFor();
    for (const acronym of ["AAR", "FCR", "CTS"])
      await page.getByText(acronym, { exact: true }).first().waitFor();
    expect(await violations(page, "light")).toEqual([]);

    await page.locator("main a[href*='counts=aar.numerator']").first().click();
    await page.waitForURL(/\/sample\/processes\/cases\?/);
    await page.locator("main table a[href*='/cases/']").first().click();
    await page.waitForURL(/\/sample\/processes\/[^/]+\/cases\/[^/]+/);

    await page.goto(`/${sample}/processes`);
    await page.locator("main a[href*='/sample/processes/service']").first().click();
    await page.waitForURL(/\/sample\/processes\/service/);
    await page.getByRole("heading", { level: 1 }).waitFor();

    for (const [place, name] of [
      ["roadmap", en.shell.place.roadmap],
      ["reports", en.shell.place.reports],
    ]) {
      await page
        .getByRole("navigation", { name: en.shell.navigation })
        .getByRole("link", { name })
        .first()
        .click();
      await page.waitForURL(new RegExp(`/sample/${place}$`));
    }
    await page.locator("main a[href*='/sample/reports/']").first().click();
    await page.waitForURL(/\/sample\/reports\/[^/]+$/);
    await page.getByRole("link", { name: en.reports.card.link }).click();
    const picture = page.locator("main img").first();
    await picture.waitFor();
    await expect
      .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth), { timeout: 30_000 })
      .toBeGreaterThan(0);

    const file = await page.request.get(
      `/api/v1/kpis.csv?from=2026-01-01&to=2026-01-31&organisation=${sample}`,
    );
    expect(file.status()).toBe(200);
    // nothing is kept of who looks
    expect(await page.context().cookies()).toEqual([]);
  });
}, 180_000);

test("language and appearance are the visitor's own", async () => {
  await browse({ viewport: { width: 390, height: 844 } }, async (page) => {
    await page.goto(`/${sample}`);
    await page.getByLabel(en.shell.account).click();
    await page.getByRole("button", { name: en.theme.dark }).click();
    await page.getByLabel(en.shell.account).click();
    await page.getByRole("button", { name: en.language.zh }).click();
    await page.getByText(zh.visit.banner).waitFor();
    await page.goto(`/${sample}/money`);
    const html = page.locator("html");
    expect(await html.getAttribute("lang")).toBe("zh-Hans");
    expect(await html.getAttribute("class")).toContain("dark");
    expect(await violations(page, "dark")).toEqual([]);
    expect(await html.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  });
});

const shown = Object.entries(pages).filter(([, { who }]) => who !== "anybody");
test("no page has a field to fill in, and no button asks for anything to be written", async () => {
  await browse({}, async (page) => {
    const written: string[] = [];
    page.on("request", (request) => {
      if (!["GET", "HEAD"].includes(request.method())) written.push(`${request.method()} ${request.url()}`);
    });
    let buttons = 0;
    for (const [name, { path }] of shown) {
      await page.goto(path(sampleThings));
      await drawn(page, 30_000);
      expect(await fields(page).count(), name).toBe(0);
      buttons += await pressAll(page);
      await page.waitForTimeout(100);
    }
    expect(written).toEqual([]);
    expect(buttons).toBeGreaterThan(50);
  });
}, 300_000);

test("whoever is signed in elsewhere looks as a visitor too, and finds the way from the start of their own", async () => {
  const { slug, cookie } = await newOrganisation(url);
  await browse({ cookie }, async (page) => {
    await page.goto(`/${slug}/start`);
    await page.getByRole("link", { name: en.firstRun.sample.open }).click();
    await page.waitForURL(`${url}/sample`);
    await page.getByText(en.visit.banner).waitFor();
    expect(await page.locator("aside a[href='/new']").count()).toBe(1);
    await page.goto(`/${sample}/data/keys`);
    await page.getByText(en.visit.membersTitle).waitFor();
  });
});

test("no other firm lets visitors in", async () => {
  await browse({}, async (page) => {
    for (const { slug } of [owned, stranger]) {
      await page.goto(`/${slug}`);
      await page.waitForURL(/\/sign-in\?callbackUrl=/);
    }
  });
});

test("made public twice, it is left as it is; an ordinary firm is not made public", async () => {
  const here = { HANDOVER_DATA: dataFolder };
  const again = await command(here, "sample", "--public");
  expect(again).toMatchObject({ code: 0, stdout: "/sample is there already: nothing was changed.\n" });
  const other = await command(here, "sample", "--public", "--org", stranger.slug, "--json");
  expect(JSON.parse(other.stdout)).toEqual({ organisation: "sample", made: false });
  expect((await fetch(`${url}/${stranger.slug}`, { redirect: "manual" })).status).toBe(307);
  const without = await command(here, "sample");
  expect(without).toMatchObject({ code: 2, stderr: expect.stringContaining("--org") });
}, 120_000);

/** What can be filled in, but for what leads to another address: the filters of lists, the days of a page. */
function fields(page: Page): Locator {
  return page.locator("main form:not([action]) :is(input, select, textarea, button):enabled:not([readonly])");
}

async function pressAll(page: Page): Promise<number> {
  return page.evaluate(() => {
    const found = [...document.querySelectorAll<HTMLButtonElement>("main button:enabled")];
    for (const button of found) button.click();
    return found.length;
  });
}
