import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";
import { browse } from "./browse";
import { figureOpener } from "./figureOpener";
import { type NewOrganisation, newOrganisation } from "./newOrganisation";
import { violations } from "./violations";
import { world } from "./world";

const { url } = world();
const days = "from=2026-03-02&to=2026-03-15";

test("an admin orders the processes, and every figure of the chain opens as many orders as it says", async () => {
  const firm = await newOrganisation(url);
  await firm.call("POST", "/api/v1/events", [
    ...order("A", "100", "agent", "agent"),
    ...order("B", "40", "human", "agent"),
    ...order("C", "60", "agent", null),
    paid("A", "100", "2026-03-06"),
    paid("B", "10", "2026-03-04"),
  ]);
  await browse({ cookie: firm.cookie }, async (page) => {
    await page.goto(`/${firm.slug}/processes/chain?${days}`);
    await page.getByText(en.chain.emptyTitle).waitFor();
    await page.getByLabel("Link 1").selectOption("quotes");
    await page.getByLabel("Link 2").selectOption("shipping");
    await page.getByRole("button", { name: en.form.save, exact: true }).click();
    await page.getByRole("heading", { name: en.chain.whereTitle }).waitFor();
    await page.getByText("33.3%").first().waitFor();
    await expectLists(firm, page, 15);
    expect(await violations(page, "light")).toEqual([]);

    await page.getByRole("link", { name: "33.3%" }).click();
    await page.getByRole("heading", { level: 1, name: en.chain.orders.title }).waitFor();
    expect(await page.locator("tbody tr").allInnerTexts()).toEqual([expect.stringMatching(/^A\s/)]);
    expect(await violations(page, "light")).toEqual([]);
  });
  const wide = { width: 390, height: 844 };
  await browse({ cookie: firm.cookie, locale: "zh", theme: "dark", viewport: wide }, async (page) => {
    await page.goto(`/${firm.slug}/processes/chain?${days}`);
    await page.getByRole("heading", { level: 1, name: zh.chain.title }).waitFor();
    expect(await violations(page, "dark")).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });
});

test("a process tells how long it takes and what its mistakes cost; a promise is typed and kept to", async () => {
  const firm = await newOrganisation(url);
  await firm.call("POST", "/api/v1/events", [
    ...order("A", "100", "agent", "agent"),
    ...order("B", "40", "human", "human"),
    event("case.reviewed", "2026-03-05", {
      ...named("quotes", "A"),
      verdict: "corrected",
      errorCost: "12.5",
    }),
    event("case.reviewed", "2026-03-05", { ...named("quotes", "B"), verdict: "rejected" }),
  ]);
  await browse({ cookie: firm.cookie }, async (page) => {
    await page.goto(`/${firm.slug}/processes/quotes?${days}`);
    await page.getByRole("link", { name: en.durations.noPromise }).waitFor();
    await page.getByLabel(en.processes.field.promisedHours).fill("25");
    await page.getByRole("button", { name: en.form.save, exact: true }).last().click();
    await page.getByText("Promised: closed within 25 hours").waitFor();
    const row = page.getByRole("row", { name: new RegExp(`^${en.durations.agents} `) }).first();
    await expect.poll(() => row.innerText()).toMatch(/100\.0%/);
    await expectLists(firm, page, 10);
    expect(await violations(page, "light")).toEqual([]);

    await page.locator("#mistakes").getByRole("link", { name: /12\.5/ }).first().click();
    await page.getByRole("heading", { level: 1, name: en.mistakes.listTitle }).waitFor();
    await page.getByRole("link", { name: "A", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: /A/ }).waitFor();

    await page.goto(`/${firm.slug}/settings`);
    await page.getByLabel("Saturday: from").fill("10:00");
    const hours = page.locator("#hours");
    await hours.getByRole("button", { name: en.form.save }).click();
    await hours.getByText(/^Saturday: fill both/).waitFor();
    await page.getByLabel("Saturday: to").fill("14:00");
    await hours.getByRole("button", { name: en.form.save }).click();
    await hours.getByText(en.form.saved).waitFor();
    const settings = (await (await firm.call("GET", "/api/v1/settings")).json()) as {
      workingHours: object[];
    };
    expect(settings.workingHours).toContainEqual({ day: 6, from: "10:00", to: "14:00" });
    expect(await violations(page, "light")).toEqual([]);
  });
});

/** Every figure of a page opens what it is made of. */
async function expectLists({ apiKey }: NewOrganisation, page: Page, atLeast: number): Promise<void> {
  const figures = figureOpener(url, { authorization: `Bearer ${apiKey}` });
  expect(await figures.open(await page.content(), page.url())).toBeGreaterThanOrEqual(atLeast);
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

type Actor = "agent" | "human";

/** An order that is quoted and shipped; null: the shipment is still open. */
function order(key: string, amount: string, quotes: Actor, shipping: Actor | null): object[] {
  return [
    event("order.placed", "2026-03-02", { order: key, amount }),
    ...aCase("quotes", key, quotes),
    ...aCase("shipping", key, shipping),
  ];
}

function aCase(process: string, key: string, kind: Actor | null): object[] {
  const own = named(process, key);
  return [
    event("case.opened", "2026-03-02", { ...own, order: key }),
    event("case.step", "2026-03-02T12", { ...own, step: "do", actor: { kind: kind ?? "agent" } }),
    ...(kind === null ? [] : [event("case.closed", "2026-03-03", { ...own, resolution: "resolved" })]),
  ];
}

const paid = (key: string, amount: string, day: string) => event("order.paid", day, { order: key, amount });
const named = (process: string, key: string) => ({ process, case: key });

let count = 0;
function event(type: string, time: string, data: object): object {
  const full = `${time}${"2026-03-02T08:00:00Z".slice(time.length)}`;
  return { id: `e${count++}`, source: "chain", type, time: full, data };
}
