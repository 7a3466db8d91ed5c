import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { testWorkbook } from "@/lib/imports/xlsx/testWorkbook";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";
import { browse } from "./browse";
import { bring, checked, imported, next, toCheck } from "./importing";
import { newOrganisation } from "./newOrganisation";
import { haveRealFiles, realFiles } from "./realLog";
import { stored } from "./stored";
import { violations } from "./violations";
import { world } from "./world";

const { url } = world();
const words = en.imports;

test("a workbook and an export of a known product are clicked through", async () => {
  const { slug, cookie } = await newOrganisation(url);
  await browse({ cookie, locale: "en" }, async (page) => {
    await page.goto(`/${slug}/data/imports`);
    const sheet = [
      ["order number", "order date", "amount"],
      ...["A1", "A2"].map((id) => [id, "2026-03-02", 10.5]),
    ];
    await bring(page, "orders.xlsx", testWorkbook({ Notes: [["nothing"]], Orders: sheet }));
    await page.getByLabel(words.readAs.sheet).selectOption("Orders");
    await page.getByLabel(words.content.kinds.orders.title).and(page.locator(":checked")).waitFor();
    await toCheck(page, en);
    await take(page, 2);

    await page.goto(`/${slug}/data/imports`);
    await bring(page, "tickets.csv", zendesk);
    expect(await page.getByLabel(words.content.preset).inputValue()).toBe("zendesk");
    await page.getByRole("button", { name: words.toColumns }).click();
    await page.getByText(words.columns.byPreset).waitFor();
    await next(page, en).click();
    await page.getByRole("group", { name: /^Ada/ }).getByLabel(en.timeline.human, { exact: true }).check();
    await page.getByRole("button", { name: words.toCheck }).click();
    await checked(page, en);
    await take(page, 4);
  });
  expect((await stored(slug)).events).toEqual({
    "order.placed": 2,
    "case.opened": 2,
    "case.step": 1,
    "case.closed": 1,
  });
});

test("events of this app come in as they are, also as CloudEvents; another system's say what is wrong with them", async () => {
  const { slug, cookie } = await newOrganisation(url);
  const own = {
    specversion: "1.0",
    id: "1",
    source: "desk",
    type: "case.contact",
    time: "2026-03-02T09:00:00Z",
  };
  const events = [1, 2].map((id) => ({
    ...own,
    id: String(id),
    data: { process: "support", case: `${id}` },
  }));
  await browse({ cookie, locale: "zh", theme: "dark" }, async (page) => {
    await page.goto(`/${slug}/data/imports`);
    const foreign = { ...own, id: "3", type: "com.github.pull.create", data: {} };
    await bring(page, "events.json", JSON.stringify([...events, foreign], null, 2));
    await page.getByRole("button", { name: zh.imports.toColumns }).click();
    await page.getByText(zh.imports.columns.asSent).waitFor();
    await page.getByText(/\/type：必须是 case\.opened/).waitFor();
    expect(await violations(page, "dark")).toEqual([]);
    await next(page, zh).click();
    await checked(page, zh);
    await page.getByRole("button", { name: "导入 2 个事件" }).click();
    await imported(page, zh);
  });
  expect((await stored(slug)).events).toEqual({ "case.contact": 2 });
});

describe.skipIf(!haveRealFiles)("real files on the page (need ../shared/data)", () => {
  test("an event log in XES: 42 steps of six cases, three of them in vain", async () => {
    const { slug, cookie, call } = await newOrganisation(url);
    await browse({ cookie, locale: "en" }, async (page) => {
      await page.goto(`/${slug}/data/imports`);
      await bring(page, "running-example.xes", readFileSync(`${realFiles}formats/running-example.xes`));
      await page.getByRole("button", { name: words.toColumns }).click();
      await next(page, en).click();
      await page.getByRole("button", { name: words.actors.all.human, exact: true }).click();
      await page.getByLabel(/^pay compensation/).selectOption("resolved");
      await page.getByLabel(/^reject request/).selectOption("unresolved");
      await page.getByRole("button", { name: words.toCheck }).click();
      await checked(page, en);
      await take(page, 54);
    });
    expect((await stored(slug)).events).toEqual({ "case.opened": 6, "case.step": 42, "case.closed": 6 });
    const asked = await call(
      "GET",
      "/api/v1/kpis?from=2010-12-01&to=2011-12-31&interval=total&process=running%20example",
    );
    const { total } = (await asked.json()) as { total: { kpis: Record<string, object> } };
    expect(total.kpis).toMatchObject({
      fcr: { numerator: 3, denominator: 6 },
      aar: { numerator: 0, denominator: 6 },
    });
  });

  test("what agents did: traces of OpenTelemetry and Langfuse, calls of models with their tokens", async () => {
    const { slug, cookie } = await newOrganisation(url);
    await browse({ cookie, locale: "en" }, async (page) => {
      const events = {
        "otlp-genai.json": 10,
        "claude-agent-2025-12-22.trace.json": 5,
        "llm-usage.jsonl": 107,
      };
      for (const [name, count] of Object.entries(events)) {
        await page.goto(`/${slug}/data/imports`);
        await bring(page, name, readFileSync(`${realFiles}traces/${name}`));
        await toCheck(page, en);
        await take(page, count);
      }
    });
    const { inputTokens, outputTokens, cost, ...others } = await stored(slug);
    expect(others.events).toEqual({ "case.opened": 5, "case.step": 115, "case.closed": 2 });
    expect(inputTokens + outputTokens).toBe(2_530_121 + (11 + 13) + (34 + 232));
    // each call's cost in the six decimals that money has in an event
    expect(cost).toBe("5.308917");
  });

  test("an hour of inference calls, packed: stopped and taken back, then imported whole", async () => {
    const { slug, cookie } = await newOrganisation(url);
    await browse({ cookie, locale: "en" }, async (page) => {
      const toImport = async () => {
        await page.goto(`/${slug}/data/imports`);
        await bring(page, "llm-inference.csv.gz", readFileSync(`${realFiles}traces/llm-inference.csv.gz`));
        await toCheck(page, en);
      };
      await toImport();
      await page.getByRole("button", { name: "Import 19,366 events" }).click();
      const bar = page.getByRole("progressbar", { name: words.work.running.title });
      const progress = () => bar.getAttribute("aria-valuenow");
      await expect.poll(progress, { interval: 20, timeout: 60_000 }).toMatch(/^[1-9]\d?$/);
      await page.getByRole("button", { name: en.form.cancel }).click();
      await page.getByRole("heading", { name: words.outcome.cancelled.title }).waitFor();
      await page.getByRole("button", { name: "Take back llm-inference.csv.gz" }).click();
      await page.getByRole("dialog").getByRole("button", { name: words.undo.button }).last().click();
      await page.getByRole("heading", { name: words.outcome.undone.title, exact: true }).waitFor();
      expect((await stored(slug)).events).toEqual({});

      await toImport();
      await take(page, 19_366);
    });
    expect(await stored(slug)).toMatchObject({ inputTokens: 22_361_870, outputTokens: 4_088_665 });
  });
});

async function take(page: Page, events: number): Promise<void> {
  await page.getByRole("button", { name: `Import ${events.toLocaleString("en")} events` }).click();
  await imported(page, en);
}

const zendesk = `Id,Requester,Requester id,Assignee,Status,Via,Created at,Solved at,Reopens
1,Kim,77,Ada,Solved,Mail,2026-03-02 09:00,2026-03-02 10:00,0
2,Kim,77,Ada,Open,Mail,2026-03-02 09:00,,0
`;
