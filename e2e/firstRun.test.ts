import { randomBytes } from "node:crypto";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { addDays } from "@/lib/calendar/days";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";
import { browse } from "./browse";
import { bring, checked, imported, next, toCheck } from "./importing";
import { newOrganisation } from "./newOrganisation";
import { today } from "./today";
import { violations } from "./violations";
import { world } from "./world";

const { url } = world();
const typed = { people: "30", pay: "9000", sales: "1100000", margin: "0.45" };
const five = { people: "30", pay: "9,000", sales: "500k", margin: "45", ads: "40,000" };

test("an owner signs up and types five numbers: margin per head and break-even stand as estimates, until orders come", async () => {
  const unique = randomBytes(5).toString("hex");
  await browse(
    { extraHTTPHeaders: { "x-forwarded-for": `2001:db8::${unique.slice(0, 4)}` } },
    async (page) => {
      await page.goto("/sign-up");
      await page.getByLabel(en.auth.name).fill("Olive");
      await page.getByLabel(en.auth.organisation).fill(`Olive's ${unique}`);
      await page.getByLabel(en.auth.email).fill(`${unique}@journeys.example`);
      await page.getByLabel(en.auth.password).fill(`a journey ${unique}`);
      await page.getByLabel(en.auth.currency).selectOption("CNY");
      await page.getByRole("button", { name: en.auth.signUp }).click();
      await page.getByRole("heading", { name: en.firstRun.title }).waitFor();
      await page.getByRole("link", { name: en.firstRun.choice.owner }).click();
      await page.getByRole("heading", { name: en.typed.title }).waitFor();
      expect(await violations(page, "light")).toEqual([]);

      // each bad number says at its field what is asked for
      await fill(page, { ...five, people: "0", margin: "145" });
      await page.getByRole("button", { name: en.typed.save }).click();
      await page.getByText(en.typed.error.people).waitFor();
      await page.getByText(en.typed.error.margin).waitFor();
      await fill(page, five);
      await page.getByRole("button", { name: en.typed.save }).click();

      const panel = page.getByRole("heading", { name: en.typed.panel.title }).locator("xpath=ancestor::*[2]");
      await panel.waitFor();
      // 500,000 × 45 % ÷ 30
      await panel.getByText("¥7,500", { exact: true }).waitFor();
      expect(await panel.getByText(`· ${en.typed.panel.estimate}`).count()).toBe(2);
      // 9,000 × 1.67 × 12 − (225,000 − 40,000) × 12 ÷ 30
      await panel.getByText(en.money.short.lacking.replace("{amount}", "¥106.4K")).waitFor();
      expect(await violations(page, "light")).toEqual([]);
      const slug = new URL(page.url()).pathname.slice(1);

      await page.getByRole("link", { name: "¥7,500", exact: true }).first().click();
      await page.getByText(en.figures.term.typedSales).waitFor();
      await page.getByText(en.figures.estimated, { exact: true }).waitFor();

      await page.goto(`/${slug}/data/imports`);
      const first = addDays(today, -15);
      await bring(page, "orders.csv", orderExport(first));
      await toCheck(page, en);
      await page.getByRole("button", { name: "Import 15 events" }).click();
      await imported(page, en);

      await page.goto(`/${slug}?kpi=marginPerHead`);
      const mixed = page
        .getByRole("heading", { name: en.typed.panel.titleMixed })
        .locator("xpath=ancestor::*[2]");
      await mixed.getByText(/^Orders since .*: typed sales count before that day alone/).waitFor();
      // its day is marked on the course
      await page.getByText(en.typed.mark.sales).first().waitFor();
      // 13 days as typed; 15 days of an order of 3,000, whose margin is still the typed one
      const daily = (500_000 * 0.45 * 12) / 365;
      const margin = (13 * daily + 15 * 3000 * 0.45) / 30;
      const shown = Math.round((margin * 365) / 12 / 28).toLocaleString("en");
      await mixed.getByText(`¥${shown}`, { exact: true }).waitFor();

      await page.goto(`/${slug}/settings/restatements`);
      await page.getByRole("heading", { name: en.restatement.subject.typed }).waitFor();
      await page.getByText(`${en.restatement.part.salesSince}`).first().waitFor();
      await page.getByText(first).first().waitFor();
    },
  );
}, 180_000);

test("who brings numbers along finds them in the fields, but no amounts in another currency", async () => {
  const { slug, cookie } = await newOrganisation(url);
  await browse(
    { cookie, locale: "zh", theme: "dark", viewport: { width: 390, height: 844 } },
    async (page) => {
      await page.goto(`/${slug}?people=12&pay=8000&sales=30万&margin=40&ads=0&currency=CNY`);
      await page.getByText("带来的金额是 CNY").waitFor();
      expect(await page.locator("[name=people]").inputValue()).toBe("12");
      expect(await page.locator("[name=margin]").inputValue()).toBe("40");
      expect(await page.locator("[name=sales]").inputValue()).toBe("");
      expect(await violations(page, "dark")).toEqual([]);
      await page.goto(`/${slug}?people=12&pay=8000&sales=30万&margin=40&ads=0&currency=USD`);
      expect(await page.locator("[name=sales]").inputValue()).toBe("30万");
      await page.getByRole("button", { name: zh.typed.save }).click();
      await page.getByRole("heading", { name: zh.typed.panel.title }).waitFor();
      await page.getByText("$1万", { exact: true }).first().waitFor();
    },
  );
}, 120_000);

test("a shop's export comes without what nobody paid, and leads to days on which margin per head stands", async () => {
  const { slug, cookie, call } = await newOrganisation(url);
  const from = addDays(today, -89);
  expect((await call("PUT", "/api/v1/typed-start", { from, ...typed })).status).toBe(200);
  await browse({ cookie, locale: "zh", viewport: { width: 390, height: 844 } }, async (page) => {
    await page.goto(`/${slug}/data/imports`);
    await bring(page, "订单.csv", shopExport(addDays(today, -90)));
    await page.getByRole("button", { name: zh.imports.toColumns }).click();
    await page.getByRole("heading", { name: zh.imports.preview.title }).waitFor();
    for (const [status, taken] of [
      ["等待买家付款", false],
      ["交易关闭", false],
      ["交易成功", true],
    ] as const)
      expect(await page.getByRole("checkbox", { name: new RegExp(status) }).isChecked()).toBe(taken);
    await next(page, zh).click();
    await checked(page, zh);
    await page.getByText(/2 单没付款、1 单付款后又关闭和1 单没付款就关闭/).waitFor();
    await page.getByText(zh.imports.result.refundsOn.paid).waitFor();
    await page.getByText(zh.imports.result.estimated).waitFor();
    await page.getByRole("button", { name: /^导入/ }).click();
    await imported(page, zh);
    await page.getByRole("link", { name: zh.imports.outcome.overview }).click();
    await page.waitForURL(new RegExp(`from=${from}`));
    await page.getByRole("link", { name: zh.next.toChoose }).waitFor();
    const panel = page
      .getByRole("heading", { name: zh.typed.panel.titleMixed })
      .locator("xpath=ancestor::*[2]");
    await panel.getByText(/^你填的月销售额是.*这是全部吗/).waitFor();
    expect(await panel.getByText(zh.typed.panel.needsMargin).count()).toBe(0);
    expect(await violations(page, "light")).toEqual([]);

    // the file's own days begin before anybody is known
    await page.goto(`/${slug}?from=${addDays(from, -1)}&to=${today}`);
    await page
      .getByText(/之前有谁在干活还不知道/)
      .first()
      .waitFor();
  });
}, 180_000);

test("a manager makes a process from a template, and whoever wires it up is invited by a link", async () => {
  const { slug, cookie, call } = await newOrganisation(url);
  await browse({ cookie }, async (page) => {
    await page.goto(`/${slug}/start?as=manager`);
    await page.getByRole("link", { name: /^Customer service/ }).click();
    await page.getByRole("heading", { name: "New process: Customer service" }).waitFor();
    expect(await violations(page, "light")).toEqual([]);
    await page.getByLabel(en.templates.stepMinutes.replace("{number}", "3")).fill("5.5");
    await page.getByLabel(en.templates.stepOfTen.replace("{number}", "2")).fill("8");
    await page.getByRole("button", { name: "Take out “Handle a complaint”" }).click();
    await page.getByRole("radio", { name: /^must be paid for/ }).check();
    await page.getByRole("button", { name: en.templates.save }).click();
    await page.getByText(en.templates.error.cost).waitFor();
    await page.locator("[name=cost]").fill("120");
    await page.getByRole("button", { name: en.templates.save }).click();
    await page.waitForURL(/\/processes\/Customer%20service$/);
    const { items } = (await (await call("GET", "/api/v1/processes")).json()) as { items: unknown[] };
    expect(items).toMatchObject([
      {
        ...{ key: "Customer service", stage: "service", errorCost: "120", neverAlone: false, reviewed: true },
        // (2 × 10 + 2 × 8 + 5.5 × 10 + 3 × 1 + 5 × 1) ÷ 10 minutes
        baselines: [{ seconds: "594" }],
      },
    ]);

    await page.goto(`/${slug}/processes/new?template=service`);
    await page.getByRole("button", { name: en.templates.save }).click();
    await page.getByText(en.templates.error.taken).waitFor();

    // what is sent stands there without the page being loaded anew
    await page.goto(`/${slug}/start?as=wiring`);
    await page.getByText(en.data.feed.empty).waitFor();
    const data = { process: "Customer service", case: "first-of-all" };
    await call("POST", "/api/v1/events", [
      { id: "first", source: "desk", type: "case.opened", time: `${addDays(today, -1)}T00:00:00Z`, data },
    ]);
    await page.getByRole("link", { name: "first-of-all" }).waitFor();
    await page.getByRole("button", { name: en.members.make }).click();
    await page.getByText(en.members.linkMade).waitFor();
    expect(await violations(page, "light")).toEqual([]);
  });
}, 120_000);

async function fill(page: Page, values: typeof five): Promise<void> {
  for (const [name, value] of Object.entries(values)) await page.locator(`[name=${name}]`).fill(value);
}

/** An order a day, from a day on until yesterday. */
function orderExport(first: string): string {
  const rows = Array.from({ length: 15 }, (_, at) => `A-${at},${addDays(first, at)},3000.00`);
  return `order number,order date,amount\n${rows.join("\n")}\n`;
}

/** A sale a day from a day to yesterday, and orders that are none. */
function shopExport(first: string): string {
  const row = (number: number, status: string, day: string, paid: boolean, amounts: string) =>
    `${number},${status},${day} 10:00:00,${paid ? `${day} 10:05:00` : ""},餐桌椅,${amounts}`;
  const sold = Array.from({ length: 90 }, (_, at) =>
    row(100 + at, "交易成功", addDays(first, at), true, `9000.00,${at === 3 ? "500.00" : "0.00"},4800.00`),
  );
  return [
    "订单编号,订单状态,订单创建时间,订单付款时间,商品标题,实付金额,退款金额,商品成本",
    row(1, "等待买家付款", first, false, "0.00,0.00,129.24"),
    row(2, "等待买家付款", first, false, "0.00,0.00,372.74"),
    row(3, "交易关闭", first, true, "899.00,899.00,410.00"),
    row(4, "交易关闭", first, false, "0.00,0.00,410.00"),
    ...sold,
    "",
  ].join("\n");
}
