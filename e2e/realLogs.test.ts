import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { whole } from "@/.ci/whole";
import type { KpiAnswer } from "@/lib/kpi/answer";
import en from "@/messages/en.json";
import { browse } from "./browse";
import { checked, imported, next } from "./importing";
import { type NewOrganisation, newOrganisation } from "./newOrganisation";
import { openEveryFigure } from "./openEveryFigure";
import { haveRealFiles, type RealLog, realFiles, realJson, sharesOf } from "./realLog";
import { world } from "./world";

const { url } = world();
const words = en.imports;

// Minutes each, with ../shared/data and `npm run test:whole`. `npm test` reads both logs whole, as rows and events
// (lib/imports/realFiles.test.ts), and clicks through smaller real files (imports.test.ts, waysIn.test.ts).

test.skipIf(!haveRealFiles || !whole)(
  "a bank's log, packed: every answer clicked; stopped and taken back, then imported whole: every month is as computed elsewhere",
  { timeout: 600_000 },
  async () => {
    const expected = realJson<RealLog>("loans-2012.expected.json");
    const { slug, cookie, call } = await organisationIn(expected.timezone);
    const toMeaning = async (page: Page) => {
      await bring(page, slug, "loans-2012.csv.gz");
      await page.getByLabel(words.content.process).fill("loan");
      await page.getByRole("button", { name: words.toColumns }).click();
      await page.getByRole("cell", { name: "A_SUBMITTED" }).first().waitFor();
      await next(page, en).click();
    };
    const toImport = async (page: Page) => {
      await page.getByRole("button", { name: words.toCheck }).click();
      await checked(page, en);
      await page.getByText("13,087", { exact: true }).first().waitFor();
      await page.getByRole("button", { name: /^Import [\d,]+ events$/ }).click();
    };

    const before = await figures(call, {});
    await browse({ cookie, locale: "en" }, async (page) => {
      await toMeaning(page);
      await toImport(page);
      const bar = page.getByRole("progressbar", { name: words.work.running.title });
      await expect.poll(() => bar.getAttribute("aria-valuenow"), { timeout: 60_000 }).toMatch(/^[1-9]\d?$/);
      await page.getByRole("button", { name: en.form.cancel }).click();
      await page.getByRole("heading", { name: words.outcome.cancelled.title }).waitFor();
      await page.getByRole("button", { name: "Take back loans-2012.csv.gz" }).click();
      await page.getByRole("dialog").getByRole("button", { name: words.undo.button }).last().click();
      await page.getByRole("heading", { name: words.outcome.undone.title, exact: true }).waitFor();
      expect(await figures(call, {})).toEqual(before);

      await toMeaning(page);
      await who(page, "112", en.timeline.system);
      await page.getByRole("button", { name: words.actors.all.human, exact: true }).click();
      await page.getByLabel(/^A_DECLINED/).selectOption("resolved");
      await page.getByLabel(/^A_ACTIVATED/).selectOption("resolved");
      await page.getByLabel(/^A_CANCELLED/).selectOption("cancelled");
      await toImport(page);
      await imported(page, en);
    });
    await isAsExpected(call, expected);
    const days = { from: "2011-11-01", to: "2011-11-10" };
    const { pages, items } = await openEveryFigure(url, { slug, cookie }, days);
    expect(pages.get(`/${slug}/processes/loan`)).toBeGreaterThanOrEqual(14);
    expect(items).toBeGreaterThan(1_000);
  },
);

test.skipIf(!haveRealFiles || !whole)(
  "an IT desk's log, packed: whose closing is nobody's is said by clicking, and every month is as computed elsewhere",
  { timeout: 300_000 },
  async () => {
    const expected = realJson<RealLog>("incidents-2016.expected.json");
    const { slug, cookie, call } = await organisationIn(expected.timezone);
    await browse({ cookie, locale: "en" }, async (page) => {
      await bring(page, slug, "incidents-2016.csv.gz");
      await page.getByLabel(words.content.process).fill("incident");
      await page.getByLabel(words.question.zone.title).selectOption("UTC");
      await page.getByRole("button", { name: words.toColumns }).click();
      // rows of one incident in the same minute are told apart by their count of changes
      await page.getByText(/^What else it might have/).click();
      await page.getByLabel(words.role.line.name).selectOption("sys_mod_count");
      await next(page, en).click();
      await who(page, "Updated by 908", en.timeline.unknown);
      await page.getByRole("button", { name: words.actors.all.human, exact: true }).click();
      await page.getByText("846 of 846 answered").waitFor();
      await page.getByRole("button", { name: words.toCheck }).click();
      await checked(page, en);
      await page.getByText("24,918", { exact: true }).first().waitFor();
      await page.getByRole("button", { name: /^Import [\d,]+ events$/ }).click();
      await imported(page, en);
    });
    await isAsExpected(call, expected);
  },
);

async function organisationIn(timezone: string): Promise<NewOrganisation> {
  const made = await newOrganisation(url);
  expect((await made.call("PUT", "/api/v1/settings", { timezone })).status).toBe(200);
  return made;
}

/** Chooses a file of the disk on the page of imports, and waits until it was recognised as a log. */
async function bring(page: Page, slug: string, name: string): Promise<void> {
  await page.goto(`/${slug}/data/imports`);
  await page.locator("#import-file").setInputFiles(realFiles + name);
  await page.getByLabel(words.content.kinds.log.title).waitFor();
  expect(await page.getByLabel(words.content.kinds.log.title).isChecked()).toBe(true);
}

async function who(page: Page, name: string, kind: string): Promise<void> {
  const group = page.getByRole("group", { name: new RegExp(`^${name} [\\d,]+ rows$`) });
  // all of its rows are read for it
  await group.waitFor({ timeout: 120_000 });
  await group.getByLabel(kind, { exact: true }).check();
}

type Call = NewOrganisation["call"];

async function figures(call: Call, query: Record<string, string>): Promise<KpiAnswer> {
  const asked = await call("GET", `/api/v1/kpis?${new URLSearchParams({ ...days, ...query })}`);
  expect(asked.status).toBe(200);
  return (await asked.json()) as KpiAnswer;
}

const days = { from: "2011-09-01", to: "2012-04-30" };

async function isAsExpected(call: Call, expected: RealLog): Promise<void> {
  const { points, total } = await figures(call, expected.query);
  expect(points.map((point) => ({ start: point.start, end: point.end, ...sharesOf(point) }))).toEqual(
    expected.points,
  );
  expect(sharesOf(total)).toMatchObject(expected.total);
}
