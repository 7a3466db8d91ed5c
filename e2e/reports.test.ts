import pg from "pg";
import { expect, test } from "vitest";
import { addDays } from "@/lib/calendar/days";
import { isoWeek } from "@/lib/calendar/isoWeek";
import { weekName } from "@/lib/calendar/weekName";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";
import { browse } from "./browse";
import { newOrganisation } from "./newOrganisation";
import { today } from "./today";
import { violations } from "./violations";
import { world } from "./world";

const { url, owned, ownerUrl, sample } = world();

const { monday } = isoWeek(today);
/** The last week that is over wherever one is, as the week before the last. */
const period = weekName(addDays(monday, -8));

/** One case a day of the fortnight before this week: done by an agent and, on every other day, mended by people. */
const cases = Array.from({ length: 14 }).flatMap((_, at) => {
  const day = addDays(monday, at - 21);
  const time = (hour: number) => `${day}T${String(hour).padStart(2, "0")}:00:00Z`;
  const of = { process: "desk", case: `case-${at}` };
  const at2 =
    at % 2 === 0
      ? [{ kind: "agent", id: "bot" }]
      : [
          { kind: "agent", id: "bot" },
          { kind: "human", id: "eve" },
        ];
  const steps = at2.map((actor, n) => ({
    id: `${at}-${n}`,
    type: "case.step",
    time: time(9 + n),
    data: {
      ...of,
      step: n === 0 ? "answer" : "mend",
      actor,
      ...(n === 0 ? {} : { reason: "missing number" }),
    },
  }));
  return [
    ...steps,
    { id: `${at}-end`, type: "case.closed", time: time(12), data: { ...of, resolution: "resolved" } },
  ].map((event) => ({ source: "desk", ...event }));
});

test("a manager decides, comments and signs off; who has the link reads it without an account, until it ends", async () => {
  const { slug, call, cookie } = await newOrganisation(url);
  const sent = await call("POST", "/api/v1/events", cases);
  expect(((await sent.json()) as { rejected: number }).rejected).toBe(0);

  let link = "";
  await browse({ cookie, expected: /status of 422/ }, async (page) => {
    await page.goto(`/${slug}/reports`);
    await page.getByText(period, { exact: true }).waitFor();
    await page.goto(`/${slug}/reports/${period}`);
    await page.getByText(/ran untouched/).waitFor();
    expect(await violations(page, "light")).toEqual([]);

    await page.getByRole("button", { name: en.reports.action.add }).click();
    await page.getByRole("button", { name: en.reports.action.save }).click();
    await page.getByText(en.reports.action.error.title).waitFor();
    await page.getByLabel(en.reports.action.field.title, { exact: true }).fill("Ask for the number at once");
    await page.getByLabel(en.reports.action.field.kpi).selectOption("aar");
    await page.getByLabel(en.reports.action.field.expected).fill("many");
    await page.getByRole("button", { name: en.reports.action.save }).click();
    await page.getByText(en.reports.action.error.expected).waitFor();
    await page.getByLabel(en.reports.action.field.expected).fill("5");
    await page.getByRole("button", { name: en.reports.action.save }).click();
    const decided = page.locator("#actions");
    await decided
      .getByText(/Ask for the number at once \(the whole firm\).*expected Handed over ▲\s5\.0 pts/)
      .waitFor();
    expect(await violations(page, "dark")).toEqual([]);
    await page.getByRole("button", { name: "Done: Ask for the number at once" }).click();
    await decided.getByText(/done on/).waitFor();

    await page.getByLabel(en.reports.comment.field).fill("We ask for it in the form now.");
    await page.getByRole("button", { name: en.reports.comment.save, exact: true }).click();
    await page.getByText("We ask for it in the form now.", { exact: true }).first().waitFor();

    await page.getByRole("button", { name: en.reports.share.make }).click();
    const shown = page.locator("pre");
    await shown.waitFor();
    link = await shown.innerText();

    await page.getByRole("button", { name: en.reports.sign.button, exact: true }).click();
    await page.getByRole("button", { name: en.reports.sign.confirm }).click();
    await page.getByText(/signed off by .*, /).waitFor();
  });

  const path = new URL(link).pathname;
  const answer = await fetch(url + path);
  expect(answer.status).toBe(200);
  const html = await answer.text();
  expect(html).toMatch(/<meta name="robots" content="noindex, nofollow, noarchive, nosnippet"/);
  // what people said among themselves stays among them, and nothing leads into the organisation
  expect(html).not.toContain("We ask for it in the form now.");
  expect(html).not.toContain(`/${slug}`);
  await browse({}, async (page) => {
    await page.goto(path);
    await page.getByText(/without money/).waitFor();
    await page.getByText(/ran untouched/).waitFor();
    expect(await violations(page, "light")).toEqual([]);
  });
  await browse({ locale: "zh" }, async (page) => {
    await page.goto(path);
    await page
      .getByText(/全程无人/)
      .first()
      .waitFor();
  });

  // late data do not move what was signed, and are shown beside it
  const late = { process: "desk", case: "late", resolution: "resolved", actor: { kind: "human", id: "eve" } };
  const day = addDays(monday, -9);
  await call("POST", "/api/v1/events", [
    { id: "late", source: "desk", type: "case.closed", time: `${day}T10:00:00Z`, data: late },
  ]);
  await browse({ cookie }, async (page) => {
    await page.goto(`/${slug}/reports/${period}`);
    await page.getByText("changed since it was signed off").click();
    await page.getByText(/^Handed over: 5\d\.\d% then, 50\.0% now$|^Handed over: 4\d\.\d% then, /).waitFor();
    await page.getByRole("button", { name: en.reports.share.revoke }).click();
    await expect.poll(async () => (await fetch(url + path)).status).toBe(404);
  });

  const log = (await (await call("GET", "/api/v1/audit")).json()) as { items: { action: string }[] };
  expect(new Set(log.items.map(({ action }) => action))).toEqual(
    new Set([
      "organisation.created",
      "key.created",
      "action.added",
      "action.changed",
      "comment.added",
      "share.created",
      "report.signed",
      "share.revoked",
    ]),
  );
});

test("a link with a password asks for it, and shows nothing before", async () => {
  const { slug, call } = await newOrganisation(url);
  await call("POST", "/api/v1/events", cases);
  const made = await call("POST", `/api/v1/reports/${period}/shares`, { password: "tea and more tea" });
  const { path } = (await made.json()) as { path: string };
  await browse({ expected: /status of 401/ }, async (page) => {
    await page.goto(path);
    await page.getByText(en.shared.asks).waitFor();
    expect(await page.content()).not.toContain("ran untouched");
    expect(await page.content()).not.toContain(slug);
    await page.getByLabel(en.shared.password).fill("coffee");
    await page.getByRole("button", { name: en.shared.open }).click();
    await page.getByText(en.shared.error.wrong).waitFor();
    await page.getByLabel(en.shared.password).fill("tea and more tea");
    await page.getByRole("button", { name: en.shared.open }).click();
    await page.getByText(/ran untouched/).waitFor();
  });
});

test("a link that has expired is none", async () => {
  const { slug, call } = await newOrganisation(url);
  await call("POST", "/api/v1/events", cases);
  const made = await call("POST", `/api/v1/reports/${period}/shares`, { days: 1 });
  const { id, path } = (await made.json()) as { id: string; path: string };
  expect((await fetch(url + path)).status).toBe(200);
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  await owner.query("update report_share set expires_at = now() where share_id = $1::uuid", [id]);
  await owner.end();
  await browse({ expected: /status of 404/ }, async (page) => {
    await page.goto(path);
    await page.getByText(en.shared.goneTitle).waitFor();
    expect(await page.content()).not.toContain(slug);
  });
});

test("without data the reports say what brings the first; a week to come says that it is none yet", async () => {
  const { slug, cookie } = await newOrganisation(url);
  await browse({ cookie }, async (page) => {
    await page.goto(`/${slug}/reports`);
    await page.getByText(en.reports.empty.title).waitFor();
    await page.goto(`/${slug}/reports/2099-W01`);
    await page.getByText(en.reports.notYet.title).waitFor();
  });
  await browse({ cookie, locale: "zh", expected: /status of 404/ }, async (page) => {
    await page.goto(`/${slug}/reports/last-week`);
    await page.getByRole("heading", { name: zh.notFound.title }).waitFor();
  });
});

test("nobody reads another organisation's report", async () => {
  const { slug, call } = await newOrganisation(url);
  await call("POST", "/api/v1/events", cases);
  const asked = { headers: { cookie: owned.people.owner.cookie } };
  expect((await fetch(`${url}/${slug}/reports/${period}`, asked)).status).toBe(404);
});

test("the sample firm's reports carry its second phase, and what was decided is told with its result", async () => {
  const asked = { headers: { cookie: owned.people.owner.cookie, "x-organisation": sample } };
  const read = async (path: string) => (await fetch(`${url}/api/v1/${path}`, asked)).json();
  const { phases } = (await read("roadmap")) as { phases: { phase: string; state: string }[] };
  expect(phases.map(({ phase, state }) => [phase, state]).slice(0, 2)).toEqual([
    ["pilot", "met"],
    ["endToEnd", "met"],
  ]);
  const { items } = (await read("reports")) as {
    items: { id: string; running: boolean; signedOff: { by: string } | null }[];
  };
  const latest = items.find(({ running }) => !running);
  expect(latest?.signedOff).toBeNull();
  expect(items.filter(({ signedOff }) => signedOff !== null).length).toBeGreaterThanOrEqual(6);
  await browse({ cookie: owned.people.owner.cookie }, async (page) => {
    await page.goto(`/${sample}/reports/${latest?.id}`);
    await page
      .locator("#actions")
      .getByText(/Ask suppliers for the invoice number/)
      .first()
      .waitFor();
    await page
      .locator("#lastActions")
      .getByText(/Name the gift box .*done on .*, expected Handed over .*, (so far|measured|no effect)/)
      .waitFor();
  });
});
