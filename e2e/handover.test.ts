import { expect, test } from "vitest";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";
import { browse } from "./browse";
import { newOrganisation } from "./newOrganisation";
import { quoteCases } from "./quoteCases";
import { violations } from "./violations";
import { world } from "./world";

const { url } = world();

test("a manager hands over, the stop rule fires, it stands first on the overview, and is taken back", async () => {
  const { slug, call, cookie } = await newOrganisation(url);
  await call("POST", "/api/v1/events", quoteCases("proof", 200));
  const settings = { name: "Quotes", errorCost: 100, baselineSeconds: 1800, from: "2026-01-01" };
  expect((await call("PUT", "/api/v1/processes/quotes", settings)).status).toBe(200);

  await browse({ cookie, expected: /status of 422/ }, async (page) => {
    await page.goto(`/${slug}/processes/quotes`);
    const place = page.locator("#handover");
    await place.getByText(en.gate.ready, { exact: true }).waitFor();
    await place.getByText(/was right in 100.0% of the reviewed cases, it must be in 90.0%/).waitFor();
    expect(await violations(page, "light")).toEqual([]);
    // the sample must be a number of a hundred: told at the field
    await page.getByLabel(en.handover.field.sample).fill("0");
    await page.getByLabel(/^Stop rule: mistakes a week/).fill("500");
    await page.getByRole("button", { name: en.handover.handOver, exact: true }).click();
    await page.getByText(en.handover.error.samplePercent).waitFor();
    await page.getByLabel(en.handover.field.sample).fill("20");
    await page.getByRole("button", { name: en.handover.handOver, exact: true }).click();
    await place.getByText(en.gate.watched, { exact: true }).waitFor();
    await place.getByText(/200 of 200 reviewed cases right/).waitFor();

    await call("POST", "/api/v1/events", quoteCases("wrong", 2, { errorCost: 300 }));
    await page.goto(`/${slug}`);
    const warning = page.locator("main li a").first();
    await expect.poll(() => warning.innerText()).toContain("The stop rule of Quotes fired");
    await warning.click();
    await page.waitForURL(/processes\/quotes#handover$/);
    await place.getByText(/2 mistakes of seven days cost/).waitFor();
    expect(await violations(page, "light")).toEqual([]);
    await place.getByRole("button", { name: en.handover.takeBack }).click();
    await place.getByText(en.handover.forStopRule).waitFor();
    await page.goto(`/${slug}`);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    expect(await page.getByText(/The stop rule of Quotes/).count()).toBe(0);
  });

  await browse({ cookie, locale: "zh" }, async (page) => {
    await page.goto(`/${slug}/processes/quotes`);
    await page.locator("#handover").getByText(zh.handover.forStopRule).waitFor();
  });

  const log = (await (await call("GET", "/api/v1/audit")).json()) as { items: { action: string }[] };
  const told = log.items.map(({ action }) => action).filter((action) => action.startsWith("handover."));
  // what one request records is of one instant
  expect(told.toSorted()).toEqual(["handover.decided", "handover.stop_rule_fired", "handover.taken_back"]);
});
