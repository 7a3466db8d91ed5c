import { expect, test } from "vitest";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";
import { browse } from "./browse";
import { newOrganisation } from "./newOrganisation";
import { quoteCases } from "./quoteCases";
import { violations } from "./violations";
import { world } from "./world";

const { url, owned } = world();

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
    await place.getByRole("link", { name: en.handover.watch.look }).waitFor();

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

test("a person looks at the agent's cases and says on the pages what they found", async () => {
  const { slug, call, cookie } = await newOrganisation(url);
  const events = quoteCases("look", 3) as { type: string }[];
  const unreviewed = events.filter(({ type }) => type !== "case.reviewed");
  await call("POST", "/api/v1/events", unreviewed);
  const settings = { name: "Quotes", errorCost: 100, baselineSeconds: 1800, from: "2026-01-01" };
  expect((await call("PUT", "/api/v1/processes/quotes", settings)).status).toBe(200);
  const { review } = en.case;

  await browse({ cookie, viewport: { width: 390, height: 844 } }, async (page) => {
    await page.goto(`/${slug}/processes/quotes`);
    await page.getByRole("link", { name: en.joint.enter.noReview }).click();
    await page.getByRole("heading", { name: en.walls.proof.unreviewed }).waitFor();
    await page.getByRole("link", { name: "look-1" }).click();
    const form = page.getByRole("form", { name: review.title });
    const save = form.getByRole("button", { name: review.save });
    await save.click();
    await form.getByText(review.error.verdict).waitFor();
    expect(await violations(page, "light")).toEqual([]);
    await form.getByRole("radio", { name: review.verdict.accepted }).focus();
    await page.keyboard.press("Space");
    await form.getByLabel(review.minutes).fill("2.5");
    await save.dblclick();
    const told = page.locator("main ol > li");
    await told.filter({ hasText: "Reviewed · person Newcomer" }).waitFor();

    await form.getByRole("radio", { name: review.verdict.rejected }).check();
    await form.getByLabel(review.step).selectOption("write");
    const cost = form.getByLabel(/^What the mistake cost/);
    await cost.fill("1,200");
    await save.click();
    await form.getByText(review.error.errorCost).waitFor();
    await cost.fill("120");
    await save.click();
    await told.filter({ hasText: "Review of “write” · person Newcomer · rejected" }).waitFor();
    await form.getByText(en.form.saved).waitFor();
    expect(await told.filter({ hasText: /Review/ }).count()).toBe(2);

    // of the three that an agent did, two are left to look at
    await page.getByRole("link", { name: review.others }).click();
    await page.getByRole("link", { name: "look-2" }).waitFor();
    expect(await page.getByRole("link", { name: /^look-/ }).count()).toBe(2);
    await page.goto(`/${slug}/data/events`);
    expect(await page.getByText(en.data.ownSource.handover).count()).toBe(2);
  });
  const gates = (await (await call("GET", "/api/v1/gates?process=quotes")).json()) as { items: object[] };
  expect(gates.items).toMatchObject([{ auto: 3, n: 1, k: 0 }]);

  await browse({ cookie, viewport: { width: 390, height: 844 } }, async (page) => {
    await page.goto(`/${slug}/processes/quotes/cases/look-1`);
    await page.getByRole("button", { name: "Take back “Review of “write” · Newcomer”" }).click();
    const asked = page.getByRole("dialog");
    await asked.getByText(en.takeBack.said).waitFor();
    expect(await violations(page, "light")).toEqual([]);
    await asked.getByRole("button", { name: en.takeBack.button, exact: true }).click();
    await page.getByRole("button", { name: /^Take back “Review of/ }).waitFor({ state: "detached" });
    expect(
      await page
        .locator("main ol > li")
        .filter({ hasText: /Review/ })
        .count(),
    ).toBe(1);

    // what came of a trial, by an admin, where all events stand
    await page.goto(`/${slug}/data/events`);
    await page.getByRole("button", { name: "Take back “case opened quotes look-2”" }).click();
    await page.getByRole("dialog").getByText(en.takeBack.sent).waitFor();
    await page.getByRole("dialog").getByRole("button", { name: en.takeBack.button, exact: true }).click();
    await page.getByText(`${unreviewed.length} events`).waitFor();
    expect(await violations(page, "light")).toEqual([]);
  });
  const after = (await (await call("GET", "/api/v1/gates?process=quotes")).json()) as { items: object[] };
  expect(after.items).toMatchObject([{ auto: 3, n: 1, k: 1 }]);

  await browse({ cookie, locale: "zh", theme: "dark" }, async (page) => {
    await page.goto(`/${slug}/processes/quotes/cases/look-1`);
    await page.getByRole("radio", { name: zh.case.review.verdict.corrected }).waitFor();
    expect(await violations(page, "dark")).toEqual([]);
  });
});

test("who only looks is told who may say what they found", async () => {
  const { process, case: name, slug, people } = owned;
  await browse({ cookie: people.viewer.cookie }, async (page) => {
    await page.goto(`/${slug}/processes/${process}/cases/${name}`);
    await page.getByText(en.case.review.askManager).waitFor();
    expect(await page.getByRole("button", { name: en.case.review.save }).count()).toBe(0);
  });
});
