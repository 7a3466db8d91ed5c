import { beforeAll, expect, test } from "vitest";
import { addDays } from "@/lib/calendar/days";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";
import { browse } from "./browse";
import { type NewOrganisation, newOrganisation } from "./newOrganisation";
import { quoteCases } from "./quoteCases";
import { today } from "./today";
import { violations } from "./violations";
import { world } from "./world";

const { url } = world();
const words = en.roadmapPage;
const form = en.roadmapForm;
let firm: NewOrganisation;
beforeAll(async () => {
  firm = await newOrganisation(url);
  expect((await firm.call("POST", "/api/v1/events", quoteCases("proof", 60))).status).toBe(200);
  const roadmapStart = addDays(today, -25);
  expect((await firm.call("PUT", "/api/v1/settings", { roadmapStart })).status).toBe(200);
});

test("a target is changed with a reason: it stands on the overview and in the audit log, with what held before", async () => {
  await browse({ cookie: firm.cookie, expected: /status of 422/ }, async (page) => {
    await page.goto(`/${firm.slug}`);
    await page.getByRole("link", { name: /^Pilot/ }).click();
    await page.waitForURL(/roadmap#pilot$/);
    await page.getByRole("heading", { name: en.roadmap.phase.pilot }).waitFor();
    expect(await violations(page, "light")).toEqual([]);
    const targets = page.locator("#targets");
    await targets.getByRole("button", { name: form.target.open }).click();
    await targets.getByLabel(form.target.dueDay).fill("90");
    await targets.getByLabel(form.target.value, { exact: true }).fill("45");
    // without a reason it is not changed
    await targets.getByRole("button", { name: form.target.save }).click();
    await targets.getByText(form.target.error.reason).waitFor();
    expect(await violations(page, "light")).toEqual([]);
    await targets.getByLabel(form.target.reason).fill("two agents more");
    await targets.getByRole("button", { name: form.target.save }).click();
    await targets.getByText("two agents more").filter({ visible: true }).first().waitFor();
    await targets.getByText("45.0%", { exact: true }).filter({ visible: true }).first().waitFor();

    await page.goto(`/${firm.slug}`);
    await page.getByText(/target 45% by/).waitFor();
  });
  const log = await firm.call("GET", "/api/v1/audit?action=roadmap.target_set");
  const { items } = (await log.json()) as { items: { after: object }[] };
  expect(items).toMatchObject([
    { after: { kpi: "aar", process: null, dueDay: 90, value: "0.45", reason: "two agents more" } },
  ]);
});

test("a criterion is confirmed with a note, and taken back with a reason", async () => {
  await browse({ cookie: firm.cookie, expected: /status of 422/ }, async (page) => {
    await page.goto(`/${firm.slug}/roadmap`);
    const pilot = page.locator("#pilot");
    const { name } = words.criterion.writtenBack;
    await pilot.getByRole("button", { name: form.confirm.title.replace("{name}", name) }).click();
    await pilot.getByRole("button", { name: form.confirm.save, exact: true }).click();
    await pilot.getByText(form.confirm.error.note).waitFor();
    await pilot.getByLabel(form.confirm.note).fill("by the shop's API");
    await pilot.getByRole("button", { name: form.confirm.save, exact: true }).click();
    await pilot.getByText(/“by the shop's API”/).waitFor();
    const row = pilot.locator("tr", { hasText: name });
    await row.getByText(en.state.met, { exact: true }).waitFor();

    await pilot.getByRole("button", { name: form.takeBack.title.replace("{name}", name) }).click();
    await pilot.getByLabel(form.takeBack.reason).fill("the books are typed again");
    await pilot.getByRole("button", { name: form.takeBack.save, exact: true }).click();
    await page.getByText(/“the books are typed again”/).waitFor();
    await pilot.getByRole("button", { name: form.confirm.title.replace("{name}", name) }).waitFor();
    expect(await row.getByText(en.state.met, { exact: true }).count()).toBe(0);
  });
});

test("each figure opens the list that it is read from", async () => {
  await browse({ cookie: firm.cookie }, async (page) => {
    await page.goto(`/${firm.slug}/roadmap`);
    const row = page.locator("#pilot tr", { hasText: words.criterion.reviewed.name });
    await row.getByRole("link").first().click();
    await page.waitForURL(/roadmap\/evidence\/reviewed\?on=/);
    await page.getByRole("heading", { name: words.criterion.reviewed.name, level: 1 }).waitFor();
    expect(await violations(page, "light")).toEqual([]);
    await page.goto(`/${firm.slug}/roadmap/evidence/auditIntact`);
    await page.getByText(words.evidence.action.roadmap_target_set).first().waitFor();
  });
});

test("narrow, dark and in Chinese nothing runs out of the window; before the start it says what to do", async () => {
  const view = {
    cookie: firm.cookie,
    locale: "zh",
    theme: "dark",
    viewport: { width: 390, height: 844 },
  } as const;
  await browse(view, async (page) => {
    await page.goto(`/${firm.slug}/roadmap`);
    await page.getByRole("heading", { name: zh.roadmapPage.title, level: 1 }).waitFor();
    expect(await violations(page, "dark")).toEqual([]);
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider).toBeLessThanOrEqual(0);
  });
  const empty = await newOrganisation(url);
  await browse({ cookie: empty.cookie }, async (page) => {
    await page.goto(`/${empty.slug}/roadmap`);
    await page.getByText(words.empty.title).waitFor();
    expect(await violations(page, "light")).toEqual([]);
    await page.getByRole("button", { name: form.start.save }).click();
    await page.getByRole("heading", { name: en.roadmap.phase.pilot }).waitFor();
  });
});
