import { expect, test } from "vitest";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";
import { browse } from "./browse";
import { newOrganisation } from "./newOrganisation";
import { world } from "./world";

const { url } = world();
const days = "from=2026-03-01&to=2026-03-31";
const words = en.tokens;

let count = 0;

function event(type: string, data: object): object {
  return { id: `t-${++count}`, source: "tests", type, time: "2026-03-05T01:00:00Z", data };
}

function step(name: string, data: object): object {
  const actor = { kind: "agent", id: "kate" };
  return event("case.step", { process: "desk", case: name, step: "answer", actor, ...data });
}

test("from the tokens to the steps and cases behind them, and to a price for what has none", async () => {
  const { slug, call, cookie } = await newOrganisation(url);
  const usage = { inputTokens: 1_000_000, cachedInputTokens: 500_000, outputTokens: 100_000 };
  await call("POST", "/api/v1/events", [
    step("a", { model: "own-model", cost: "0.25", usage }),
    step("b", { model: "own-model", cost: "0.75", usage, outcome: "failed" }),
    step("c", { model: "gpt-4o", usage }),
    event("case.closed", { process: "desk", case: "a", resolution: "resolved" }),
  ]);
  const read = async () =>
    (await (await call("GET", `/api/v1/tokens?${days}`)).json()) as {
      total: { cost: string; wasted: string; unpriced: number; byList: number };
    };
  expect((await read()).total).toMatchObject({ cost: "1", wasted: "0.75", unpriced: 1, byList: 0 });

  await browse({ cookie }, async (page) => {
    await page.goto(`/${slug}/money?${days}`);
    await page.getByRole("link", { name: words.tabs.tokens, exact: true }).click();
    await page.getByRole("heading", { level: 1, name: words.title }).waitFor();
    await page.goto(`/${slug}/money/tokens?${days}`);
    await page.getByText("75.0% of it").waitFor();

    await page.getByRole("link", { name: words.by.agent, exact: true }).click();
    await page.waitForURL(/by=agent/);
    await page.getByRole("link", { name: /^kate: .* wasted/ }).click();
    await page.getByRole("heading", { level: 1, name: words.list.steps }).waitFor();
    expect(await page.locator("tbody tr").count()).toBe(1);
    await page.getByRole("link", { name: words.list.all, exact: true }).click();
    await expect.poll(() => page.locator("tbody tr").count()).toBe(3);
    await page.getByRole("link", { name: /answer b/ }).click();
    await page.getByRole("heading", { level: 1, name: "b" }).waitFor();

    await page.goto(`/${slug}/money/tokens?${days}`);
    await page.getByText("1 step has no price").click();
    await page.waitForURL(/unpriced=true/);
    await expect.poll(() => page.locator("tbody tr").count()).toBe(1);
  });

  // a firm that counts in dollars needs no rate: the list prices what it has no price for
  await browse({ cookie }, async (page) => {
    await page.goto(`/${slug}/money/tokens?${days}`);
    await page.getByRole("button", { name: /Use the list prices/ }).click();
    await page.getByRole("button", { name: words.prices.stop }).waitFor();
    const { total } = await read();
    expect(total).toMatchObject({ unpriced: 0, byList: 1 });
    expect(Number(total.cost)).toBeGreaterThan(1);
    await page.goto(`/${slug}/money/tokens/steps?${days}`);
    await page.getByText(words.list.listPrice).waitFor();
  });

  await browse({ cookie, locale: "zh" }, async (page) => {
    await page.goto(`/${slug}/money/tokens/cases?${days}`);
    await page.getByRole("heading", { level: 1, name: zh.tokens.list.cases }).waitFor();
    expect(await page.locator("tbody tr").count()).toBe(3);
  });
  const csv = await (await call("GET", `/api/v1/tokens.csv?${days}&by=model`)).text();
  expect(csv.trim().split("\r\n")).toHaveLength(4);
});

test("without tokens the page says what will be here", async () => {
  const { cookie } = world().owned.people.owner;
  await browse({ cookie }, async (page) => {
    await page.goto(`/${world().empty}/money/tokens`);
    await page.getByText(words.emptyTitle).waitFor();
  });
});

test("a viewer sees the sample firm's tokens, and no way to change its prices", async () => {
  const { cookie } = world().owned.people.viewer;
  await browse({ cookie, viewport: { width: 390, height: 844 } }, async (page) => {
    await page.goto(`/${world().sample}/money/tokens`);
    await page.getByRole("heading", { level: 1, name: words.title }).waitFor();
    await page.getByText(words.tableTitle).first().waitFor();
    expect(await page.locator("tbody tr").count()).toBeGreaterThan(3);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBe(0);
  });
});
