import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import en from "@/messages/en.json";
import { browse } from "./browse";
import { newOrganisation } from "./newOrganisation";
import { today } from "./today";
import { world } from "./world";

const { url } = world();

test("a salary is entered, what it would move of the past is shown first, and then it is in the log", async () => {
  const { slug, call, cookie } = await firm();
  await browse({ cookie }, async (page) => {
    const before = await figures(call);
    await page.goto(`/${slug}/settings/people-cost`);
    await page.getByText("desk").first().waitFor();
    await page.getByRole("button", { name: "Change desk" }).click();
    await expect.poll(() => page.getByLabel(en.entries.field.fte).inputValue()).toBe("2");
    await page.getByLabel(en.entries.field.monthlySalary).fill("20000");
    await page.getByLabel(en.entries.field.from, { exact: true }).fill(months[0]);
    await page.getByRole("button", { name: en.entries.enter, exact: true }).click();

    const panel = page.getByRole("region", { name: en.restatement.title });
    await panel.locator("summary", { hasText: "Cost per order (CTS)" }).click();
    expect(await panel.locator("details").first().locator("tbody tr").count()).toBe(2);
    await panel.getByRole("button", { name: en.restatement.cancel }).click();
    await panel.waitFor({ state: "detached" });
    expect(await figures(call)).toEqual(before);

    await page.getByRole("button", { name: en.entries.enter, exact: true }).click();
    await panel.getByRole("button", { name: en.restatement.save }).click();
    await page.getByText(en.form.saved).waitFor();
    await page.getByText(en.entries.byHand).first().waitFor();
    expect(await figures(call)).not.toEqual(before);

    await tab(page, en.settings.tab.restatements);
    await page.getByRole("heading", { name: "People cost: desk" }).waitFor();
    await page.getByText("monthly salary 16000 → 20000").waitFor();
  });
});

test("an entry that is wrong says where, and what was typed stays", async () => {
  const { slug, cookie } = await firm();
  await browse({ cookie, expected: /status of 422/ }, async (page) => {
    await page.goto(`/${slug}/settings/ledger`);
    await page.getByLabel(en.entries.field.amount).fill("12.3456789");
    await page.getByRole("button", { name: en.entries.enter, exact: true }).click();
    await page.getByText(en.entries.error.amount).waitFor();
    expect(await page.getByLabel(en.entries.field.amount).inputValue()).toBe("12.3456789");
    await page.getByLabel(en.entries.field.amount).fill("120");
    await page.getByLabel(en.entries.field.from, { exact: true }).fill(months[1]);
    await page.getByLabel(en.entries.field.note).fill("July's boxes");
    await page.getByRole("button", { name: en.entries.enter, exact: true }).click();
    await page.getByRole("button", { name: en.restatement.save }).click();
    await page.getByRole("cell", { name: "July's boxes" }).waitFor();

    await page
      .getByRole("button", { name: /^Take back Winning orders/ })
      .first()
      .click();
    await expect.poll(() => page.getByLabel(en.entries.field.amount).inputValue()).toBe("-120");
    await page.getByRole("button", { name: en.entries.enter, exact: true }).click();
    await page.getByRole("button", { name: en.restatement.save }).click();
    await page.getByRole("cell", { name: "Taken back: July's boxes" }).waitFor();
  });
});

test("where no margin is known its field stands on the page of the money, and the estimate is marked", async () => {
  const { slug, cookie } = await firm({ goods: false });
  await browse({ cookie }, async (page) => {
    await page.goto(`/${slug}/money?from=${months[0]}&to=${months[1].slice(0, 8)}28`);
    await page.getByText(en.money.short.goods).waitFor();
    await page.getByLabel(en.margins.share).fill("40");
    await page.getByRole("button", { name: en.margins.add }).click();
    await page.getByRole("button", { name: en.restatement.save }).click();
    await page.getByText(en.money.short.estimated).waitFor();
    await page.goto(`/${slug}/settings/margins`);
    await page.getByRole("cell", { name: "40%" }).waitFor();
  });
});

test("where no cost is known, the cost of an order says so, opened too, and not 0", async () => {
  const { slug, call, cookie } = await newOrganisation(url);
  const [from, to] = months;
  const order = { type: "order.placed", time: `${to}T04:00:00Z`, data: { order: "o", amount: 3000 } };
  expect((await call("POST", "/api/v1/events", [{ id: "o", source: "test", ...order }])).status).toBe(200);
  for (const kpi of ["cts", "ctsLoaded"]) {
    const page = await fetch(`${url}/${slug}/figures/${kpi}?from=${from}&to=${to}`, { headers: { cookie } });
    const html = await page.text();
    expect(html).toContain(en.notKnown.cost);
    expect(html).not.toMatch(/[¥$€]0\.00/);
  }
});

test("a setting that moves nothing is saved at once; a definition is approved in its version", async () => {
  const { slug, cookie } = await firm();
  await browse({ cookie }, async (page) => {
    await page.goto(`/${slug}/settings`);
    await page.getByLabel(en.settings.field.roadmapStart).fill(months[1]);
    await page.getByRole("button", { name: en.form.save }).first().click();
    await page.getByText(en.form.saved).waitFor();
    await page.goto(`/${slug}/definitions`);
    await page.getByRole("button", { name: "Approve the definition of aar", exact: true }).click();
    await page.getByText(/approved by .+ on /).waitFor();
    await page.getByRole("button", { name: en.approval.approveAll }).click();
    await page.getByRole("button", { name: en.approval.approveAll }).waitFor({ state: "detached" });
    expect(await page.getByText(en.approval.never).count()).toBe(0);
  });
});

/** First days of the two months before this one. */
const months = [2, 1].map((ago) => {
  const [year, month] = today.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1 - ago, 1)).toISOString().slice(0, 10);
}) as [string, string];

async function firm({ goods = true }: { goods?: boolean } = {}) {
  const made = await newOrganisation(url);
  const event = (type: string, day: string, data: object) => ({
    ...{ id: `${type} ${day} ${JSON.stringify(data)}`, source: "test", type, time: `${day}T04:00:00Z`, data },
  });
  const events = months.flatMap((month) => {
    const day = `${month.slice(0, 8)}10`;
    const step = { process: "support", case: month, step: "answer", seconds: 3600 };
    return [
      event("case.step", day, { ...step, actor: { kind: "human", role: "desk" } }),
      event("case.closed", day, { process: "support", case: month, resolution: "resolved" }),
      event("order.placed", day, { order: month, amount: 3000, ...(goods ? { cogs: 1000 } : {}) }),
    ];
  });
  const desk = event("headcount.set", "2020-01-01", { role: "desk", fte: 2, monthlySalary: 16000 });
  expect((await made.call("POST", "/api/v1/events", [desk, ...events])).status).toBe(200);
  return made;
}

async function figures(call: Awaited<ReturnType<typeof firm>>["call"]): Promise<unknown> {
  const answer = await call("GET", `/api/v1/kpis?from=${months[0]}&to=${months[1]}&interval=month`);
  return ((await answer.json()) as { points: unknown }).points;
}

async function tab(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: en.settings.tab.label }).getByRole("link", { name }).click();
}
