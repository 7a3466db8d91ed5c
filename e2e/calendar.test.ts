import { beforeAll, expect, test } from "vitest";
import { addDays } from "@/lib/calendar/days";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";
import { browse } from "./browse";
import { checked, file, imported } from "./importing";
import { type NewOrganisation, newOrganisation } from "./newOrganisation";
import { quoteCases } from "./quoteCases";
import { stored } from "./stored";
import { today } from "./today";
import { violations } from "./violations";
import { world } from "./world";

const { url } = world();

test("a table is downloaded, filled in, and imported without a word about its columns", async () => {
  const { slug, cookie } = await newOrganisation(url);
  await browse({ cookie, locale: "zh" }, async (page) => {
    await page.goto(`/${slug}/data/imports`);
    const table = page.locator("#templates");
    await table.getByText(zh.tables.examples).waitFor();
    expect(await violations(page, "light")).toEqual([]);
    const download = page.waitForEvent("download");
    await table.getByRole("link", { name: "order.placed，CSV，中文" }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe("handover-order.placed-zh.csv");
    const pieces = [];
    for await (const piece of await saved.createReadStream()) pieces.push(piece as Buffer);
    const text = Buffer.concat(pieces).toString();
    expect(text).toContain("示例-1");

    // filled in below the examples, which somebody forgot
    const own = "1,2026-03-05 10:00,T-1,120.5,60,微信,\r\n2,2026-03-06 10:00,T-2,80,,微信,\r\n";
    await page.locator("#import-file").setInputFiles(file("我的订单.csv", text + own));
    await page.waitForURL(/\/data\/imports\/[0-9a-f-]{36}$/);
    await checked(page, zh);
    await page.getByText("没有算进来：2 行示例。").waitFor();
    expect(await violations(page, "light")).toEqual([]);
    await page.getByRole("button", { name: "导入 2 个事件" }).click();
    await imported(page, zh);
  });
  expect((await stored(slug)).events).toEqual({ "order.placed": 2 });
});

test("a template in Excel goes the same way, and its examples alone are nothing to import", async () => {
  const { slug, cookie, call } = await newOrganisation(url);
  const answer = await call("GET", "/api/v1/templates/case.step.xlsx?language=en");
  const workbook = Buffer.from(await answer.arrayBuffer());
  await browse({ cookie }, async (page) => {
    await page.goto(`/${slug}/data/imports`);
    await page.locator("#import-file").setInputFiles(file("handover-case.step-en.xlsx", workbook));
    await page.waitForURL(/\/data\/imports\/[0-9a-f-]{36}$/);
    await checked(page, en);
    await page.getByText("Left out: 2 example rows.").waitFor();
    expect(await page.getByRole("button", { name: /^Import 0/ }).isDisabled()).toBe(true);
  });
});

let firm: NewOrganisation;
beforeAll(async () => {
  firm = await newOrganisation(url);
  expect((await firm.call("POST", "/api/v1/events", quoteCases("proof", 60))).status).toBe(200);
});

test("a holiday that is added stands as a tick on the trend, with its name in the table; removed, it is gone", async () => {
  const { slug, cookie, call } = firm;
  const day = addDays(today, -5);
  const before = await call("PUT", "/api/v1/calendar", { from: "2020-01-01", country: null, salesDays: [] });
  expect(before.status).toBe(200);
  await browse({ cookie, expected: /status of 422/ }, async (page) => {
    const trend = `/${slug}?range=4w`;
    await page.goto(trend);
    await page.locator(".recharts-surface").first().waitFor();
    expect(await page.locator(".off-day").count()).toBe(0);

    await page.goto(`/${slug}/settings/calendar`);
    expect(await violations(page, "light")).toEqual([]);
    await page.getByLabel(en.firmCalendar.day, { exact: true }).fill(day);
    await page.getByRole("button", { name: en.firmCalendar.addButton, exact: true }).click();
    await page.getByText(en.firmCalendar.error.name).waitFor();
    await page.getByLabel(en.firmCalendar.name, { exact: true }).fill("Founders’ day");
    await page.getByRole("button", { name: en.firmCalendar.addButton, exact: true }).click();
    await page.getByRole("cell", { name: "Founders’ day", exact: true }).waitFor();

    await page.goto(trend);
    await page.locator(".off-day").first().waitFor({ state: "attached" });
    expect(await page.locator(".off-day").count()).toBe(1);
    await page.getByRole("button", { name: en.trend.table }).click();
    await page
      .getByRole("cell", { name: /Founders’ day$/ })
      .first()
      .waitFor();

    await page.goto(`/${slug}/settings/calendar?year=${day.slice(0, 4)}`);
    await page.getByRole("button", { name: /^Undo your change of Founders’ day/ }).click();
    await page.getByText(en.firmCalendar.empty).waitFor();
  });
});

test("a chosen country's days are listed, renamed and removed, in the log each", async () => {
  const { slug, cookie, call } = firm;
  await browse({ cookie }, async (page) => {
    await page.goto(`/${slug}/settings/calendar?year=2026`);
    await page.getByLabel(en.firmCalendar.country).selectOption("CN");
    await page.getByLabel("Double Eleven").check();
    await page.getByLabel(en.firmCalendar.from, { exact: true }).fill("2026-01-01");
    await page.getByRole("button", { name: en.form.save, exact: true }).click();
    await page.getByRole("cell", { name: "Double Eleven", exact: true }).waitFor();
    const golden = page.getByRole("row").filter({ hasText: "1 Oct" });
    await golden.getByRole("button", { name: /^Rename/ }).click();
    await page.getByLabel(/^New name of National Day/).fill("Closed");
    await golden.getByRole("button", { name: en.form.save, exact: true }).click();
    await page.getByRole("cell", { name: "Closed", exact: true }).waitFor();
    await page
      .getByRole("row")
      .filter({ hasText: "2 Oct" })
      .getByRole("button", { name: /^Remove/ })
      .click();
    await page.getByRole("button", { name: /^Undo your change of National Day, 2 Oct/ }).waitFor();
    expect(await violations(page, "light")).toEqual([]);
  });
  const { items } = (await (await call("GET", "/api/v1/audit?limit=5")).json()) as {
    items: { action: string }[];
  };
  expect(items.slice(0, 3).map(({ action }) => action)).toEqual([
    "calendar.day_set",
    "calendar.day_set",
    "calendar.chosen",
  ]);
});

test("what last year's days are is said beside the figures: by the festival where one of the years has it", async () => {
  const { slug, cookie } = firm;
  await browse({ cookie }, async (page) => {
    await page.goto(`/${slug}?from=2026-02-16&to=2026-02-22&compare=year`);
    await page
      .getByText(/^Last year: 28 Jan – 3 Feb 2025, as far from the Spring Festival of 29 Jan 2025/)
      .waitFor();
    await page.goto(`/${slug}?from=2026-05-04&to=2026-05-10&compare=year`);
    await page.getByText(/^Last year: 5–11 May 2025, the same weekdays/).waitFor();
  });
});
