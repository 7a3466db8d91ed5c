import { expect, test } from "vitest";
import en from "@/messages/en.json";
import { browse } from "./browse";
import { newOrganisation } from "./newOrganisation";
import { world } from "./world";

const { url } = world();

test("from the money to what a figure is made of: the amounts add up to it", async () => {
  const { slug, call, cookie } = await newOrganisation(url);
  await call("POST", "/api/v1/events", [
    {
      ...event("headcount.set", { role: "support", fte: 2, monthlySalary: 7000 }),
      time: "2026-02-01T01:00:00Z",
    },
    event("order.placed", { order: "O-1", amount: 500, cogs: 200 }),
    event("cost.incurred", { category: "acquisition", amount: 100, from: "2026-03-01", to: "2026-03-03" }),
    event("cost.incurred", { category: "overhead", amount: 900 }),
    step("a", { actor: { kind: "human", id: "li", role: "support" }, seconds: 700 }),
    step("b", { actor: { kind: "human", id: "li", role: "support" }, seconds: 1100 }),
    step("c", { actor: { kind: "human", id: "li", role: "support" } }),
    step("d", { actor: { kind: "agent", id: "bot" }, model: "m", cost: 0.0021 }),
  ]);
  const answer = await call("GET", "/api/v1/costs?from=2026-03-01&to=2026-03-31");
  const { cells, priced } = (await answer.json()) as {
    cells: Record<string, { amount: string }>;
    priced: { all: { unpriced: number } };
  };
  expect(priced.all.unpriced).toBe(1);
  expect(cells["acquisition.spend"]?.amount).toBe("100");

  await browse({ cookie }, async (page) => {
    await page.goto(`/${slug}`);
    await page
      .getByRole("navigation", { name: en.shell.navigation })
      .getByRole("link", { name: en.shell.place.money })
      .first()
      .click();
    await page.getByRole("heading", { level: 1, name: en.money.title }).waitFor();
    await page.goto(`/${slug}/money?from=2026-03-01&to=2026-03-31`);
    await page.getByText(`= ${en.money.group.all}`).waitFor();

    await page.getByRole("link", { name: `${en.money.group.service}: ${en.money.kind.labour}:` }).click();
    await page.getByRole("heading", { level: 1, name: en.money.list.title }).waitFor();
    const amounts = await page.locator("tbody tr td:last-child").allInnerTexts();
    expect(amounts).toHaveLength(3);
    expect(amounts).toContain("–");
    const added = amounts.reduce((sum, text) => sum + (text === "–" ? 0 : millionths(text)), 0);
    expect(added).toBe(millionths(cells["service.labour"]?.amount ?? ""));
    await page.getByText(en.money.list.sum, { exact: true }).waitFor();

    await page.getByLabel(en.money.list.which).selectOption("true");
    await page.getByRole("button", { name: en.money.list.show }).click();
    await page.waitForURL(/unpriced=true/);
    await expect.poll(() => page.locator("tbody tr").count()).toBe(1);
    await page.getByText(en.money.list.noTime).locator("visible=true").first().waitFor();

    await page.getByRole("link", { name: /case-c/ }).click();
    await page.getByRole("heading", { level: 1, name: /case-c/ }).waitFor();
  });
});

function millionths(text: string): number {
  return Math.round(Number(text.replace(/[^\d.]/g, "")) * 1e6);
}

let count = 0;

function event(type: string, data: object): object {
  return { id: `e-${++count}`, source: "tests", type, time: "2026-03-05T01:00:00Z", data };
}

function step(name: string, data: object): object {
  return event("case.step", { process: "desk", case: `case-${name}`, step: "answer", ...data });
}
