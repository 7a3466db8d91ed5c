import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ticketExport } from "@/lib/imports/recognition/fixtures/ticketExport";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";
import { browse } from "./browse";
import { bring, file, imported, next, toCheck } from "./importing";
import { newOrganisation } from "./newOrganisation";
import { violations } from "./violations";
import { world } from "./world";

const { url } = world();
const formats = "../shared/data/formats";

test("a newcomer's 120 Chinese tickets: from the file to what was solved the first time", async () => {
  const { slug, cookie, call } = await newOrganisation(url);
  await browse({ cookie, locale: "zh" }, async (page) => {
    await page.goto(`/${slug}`);
    await page.getByRole("link", { name: zh.overview.empty.toImports }).click();
    await bring(page, "工单导出 2026年3月.csv", ticketExport());

    // the day or the month first, and whose clock: only a person knows
    await page.getByRole("button", { name: zh.imports.toColumns }).click();
    await page.getByText(zh.imports.answerFirst).waitFor();
    await page.getByText("1/3/2026 8:00 是 2026年3月1日").waitFor();
    await page.getByText("1/3/2026 8:00 是 2026年1月3日").waitFor();
    await page.getByLabel(zh.imports.question.time.dayFirst).check();
    await page.getByLabel(zh.imports.question.zone.title).selectOption("Asia/Shanghai");
    expect(await page.getByLabel(zh.imports.content.process).inputValue()).toBe("客服");
    expect(await page.getByLabel(zh.imports.content.source).inputValue()).toBe("工单导出");
    expect(await violations(page, "light")).toEqual([]);
    await page.getByRole("button", { name: zh.imports.toColumns }).click();

    // what was answered is still there after the page was left
    await page.getByRole("heading", { name: zh.imports.columns.title }).waitFor();
    await page.reload();
    expect(await page.getByLabel(/^事项编号/).inputValue()).toBe("工单号");
    await page.getByRole("cell", { name: "GD1001", exact: true }).waitFor();
    expect(await violations(page, "light")).toEqual([]);
    await page.getByRole("button", { name: zh.imports.toMeaning, exact: true }).click();

    const who = (name: string, kind: string) =>
      page.getByRole("group", { name }).getByLabel(kind, { exact: true }).check();
    await who("小助手", zh.timeline.agent);
    await page.getByRole("button", { name: zh.imports.actors.all.human, exact: true }).click();
    await page.getByText("已答 4 / 4").waitFor();
    expect(await page.getByLabel(/^已取消/).inputValue()).toBe("cancelled");
    expect(await violations(page, "light")).toEqual([]);
    await page.getByRole("button", { name: zh.imports.toCheck }).click();

    await page.getByRole("button", { name: "导入 376 个事件" }).waitFor();
    expect(await violations(page, "light")).toEqual([]);
    await page.getByRole("button", { name: "导入 376 个事件" }).click();
    await imported(page, zh);
    await page.getByRole("link", { name: zh.imports.outcome.overview }).click();
    await page.waitForURL(/from=2026-03-01&to=2026-03-12/);
    // closed and not cancelled; solved, and the customer did not come back
    const closed = Array.from({ length: 120 }, (_, at) => at).filter((at) => at % 10 !== 9 && at % 15 !== 0);
    const solved = closed.filter((at) => at % 8 !== 0 && at % 6 !== 0);
    const shown = `${((solved.length / closed.length) * 100).toFixed(1)}%`;
    await page.getByRole("link", { name: new RegExp(`^${shown.replace(".", "\\.")}`) }).waitFor();
    // today these days are long over: the way back to them is the first thing that the overview says
    await page.goto(`/${slug}`);
    await page.getByRole("link", { name: "看到 2026年3月12日 为止的四周" }).click();
    await page.getByRole("link", { name: new RegExp(`^${shown.replace(".", "\\.")}`) }).waitFor();
    const fcr = await total(call, "2026-03-01", "2026-03-12", "fcr");
    expect(fcr).toMatchObject({ numerator: solved.length, denominator: closed.length });
    const reopened = await total(call, "2026-03-01", "2026-03-12", "reopenRate");
    expect(reopened).toMatchObject({ numerator: closed.filter((at) => at % 6 === 0).length });
  });
});

test("refused rows are told, kept to be mended, and the import is taken back", async () => {
  const { slug, cookie, call } = await newOrganisation(url);
  const orders = Array.from({ length: 100 }, (_, at) => `A${at},2026-03-02,${at === 41 ? "free" : "10.50"}`);
  const text = ["order number,order date,amount", ...orders].join("\n");
  await browse({ cookie, locale: "en", theme: "dark" }, async (page) => {
    await page.goto(`/${slug}/data/imports`);
    expect(await violations(page, "dark")).toEqual([]);
    await bring(page, "orders.csv", text);
    expect(await violations(page, "dark")).toEqual([]);
    await toCheck(page, en);
    await page.getByRole("cell", { name: "43", exact: true }).waitFor();
    await page.getByText(/free/).first().waitFor();
    expect(await violations(page, "dark")).toEqual([]);
    await page.getByRole("button", { name: "Import 99 events" }).click();
    await imported(page, en);
    expect(await violations(page, "dark")).toEqual([]);

    const address = await page.getByRole("link", { name: en.imports.outcome.download }).getAttribute("href");
    const refused = await (await page.request.get(address ?? "")).text();
    expect(refused).toContain("A41");
    expect(refused.trim().split("\n")).toHaveLength(2);
    expect(await total(call, "2026-03-02", "2026-03-02", "cts")).toMatchObject({ denominator: 99 });

    // the same columns again: nothing is asked, and nothing counts twice
    await page.getByRole("link", { name: en.imports.outcome.another }).click();
    await page.getByRole("heading", { name: en.imports.list.title }).waitFor();
    await bring(page, "orders again.csv", text);
    await page.getByRole("button", { name: en.imports.saved.use }).click();
    await page.getByRole("button", { name: "Import 99 events" }).click();
    await imported(page, en);
    expect(await total(call, "2026-03-02", "2026-03-02", "cts")).toMatchObject({ denominator: 99 });

    await page.goto(`/${slug}/data/imports`);
    for (const name of ["orders again.csv", "orders.csv"]) {
      await page.getByRole("button", { name: `Take back ${name}`, exact: true }).click();
      const dialog = page.getByRole("dialog", { name: `Take back “${name}”?` });
      await dialog.getByRole("button", { name: en.imports.undo.button }).last().click();
      await page
        .getByRole("row", { name: new RegExp(`^${name.replace(".", "\\.")}`) })
        .getByText(en.imports.state.undone, { exact: true })
        .waitFor();
    }
    expect(await total(call, "2026-03-02", "2026-03-02", "cts")).toMatchObject({ denominator: 0 });
  });
});

test("a file that is none is refused with what to do, and forgotten", async () => {
  const { slug, cookie } = await newOrganisation(url);
  await browse({ cookie, locale: "en", expected: /status of 422/ }, async (page) => {
    await page.goto(`/${slug}/data/imports`);
    await page.locator("#import-file").setInputFiles(file("report.csv", "%PDF-1.7 …"));
    await page.getByRole("heading", { name: en.imports.recognising.failed }).waitFor();
    await page.getByText(/PDF/).first().waitFor();
    await page.getByRole("button", { name: "Forget this file: report.csv" }).click();
    await page.getByRole("dialog").getByRole("button", { name: en.imports.forget.button }).last().click();
    await page.getByRole("heading", { name: en.imports.before.title }).waitFor();
  });
});

test("a viewer is told whom to ask", async () => {
  const { owned } = world();
  await browse({ cookie: owned.people.viewer.cookie, locale: "en" }, async (page) => {
    for (const path of ["", `/${owned.importId}`]) {
      await page.goto(`/${owned.slug}/data/imports${path}`);
      await page.getByText(en.imports.ask.title).waitFor();
      expect(await page.locator("#import-file").count()).toBe(0);
    }
  });
});

describe("real orders", () => {
  const eu = `${formats}/orders-eu.csv.gz`;
  test.skipIf(!existsSync(eu))(
    "with a decimal comma, packed: sales of 2,297,200.8603, 5,009 orders",
    async () => {
      const { slug, cookie, call } = await newOrganisation(url);
      await oneHead(call);
      await browse({ cookie, locale: "en" }, async (page) => {
        await page.goto(`/${slug}/data/imports`);
        await bring(page, "orders-eu.csv.gz", readFileSync(eu));
        await toCheck(page, en);
        await page.getByText("5,009", { exact: true }).waitFor();
        await page.getByRole("button", { name: "Import 9,994 events" }).click();
        await imported(page, en);
      });
      expect(await total(call, "2018-01-01", "2021-12-31", "cts")).toMatchObject({ denominator: 5009 });
      expect(await total(call, "2018-01-01", "2021-12-31", "gmvPerHead")).toMatchObject({
        numerator: 2297200.8603,
      });
    },
  );

  const gbk = `${formats}/orders-gbk.csv`;
  test.skipIf(!existsSync(gbk))("in GBK, which is asked; only those with status 1: 458,520", async () => {
    const { slug, cookie, call } = await newOrganisation(url);
    await oneHead(call);
    await browse({ cookie, locale: "zh" }, async (page) => {
      await page.goto(`/${slug}/data/imports`);
      await bring(page, "orders-gbk.csv", readFileSync(gbk));
      await page.getByLabel(/苗宇怡/).check();
      await page.getByRole("button", { name: zh.imports.toColumns }).click();
      await page.getByLabel(/^0（9 行）/).uncheck();
      await page.getByLabel(/^2（3 行）/).uncheck();
      await next(page, zh).click();
      await page.getByRole("button", { name: "导入 933 个事件" }).click();
      await imported(page, zh);
    });
    expect(await total(call, "2016-08-01", "2016-08-31", "cts")).toMatchObject({ denominator: 933 });
    expect(await total(call, "2016-08-01", "2016-08-31", "gmvPerHead")).toMatchObject({ numerator: 458520 });
  });
});

type Call = Awaited<ReturnType<typeof newOrganisation>>["call"];

async function total(call: Call, from: string, to: string, kpi: string): Promise<unknown> {
  const answer = await call("GET", `/api/v1/kpis?from=${from}&to=${to}&interval=total`);
  const found = (await answer.json()) as { total: { kpis: Record<string, unknown> } };
  return found.total.kpis[kpi];
}

/** Somebody who works here: sales a head are sales then. */
async function oneHead(call: Call): Promise<void> {
  const data = { role: "owner", fte: 1 };
  await call("POST", "/api/v1/events", {
    ...{ id: "owner", source: "tests", type: "headcount.set", time: "2015-01-01T00:00:00Z", data },
  });
}
