import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";
import { browse } from "./browse";
import { newOrganisation } from "./newOrganisation";
import { world } from "./world";

const { url, owned, sample } = world();
const { cookie } = owned.people.owner;

test("a newcomer signs up, makes a key, pastes the line, and finds the figure, its case and why it counts", async () => {
  const unique = randomBytes(5).toString("hex");
  await browse(
    { extraHTTPHeaders: { "x-forwarded-for": `2001:db8::${unique.slice(0, 4)}` } },
    async (page) => {
      await page.goto("/");
      await page.locator("main").getByRole("link", { name: en.front.signUp }).click();
      await page.getByLabel(en.auth.name).fill("Ada");
      await page.getByLabel(en.auth.organisation).fill(`Ada's ${unique}`);
      await page.getByLabel(en.auth.email).fill(`${unique}@journeys.example`);
      await page.getByLabel(en.auth.password).fill(`a journey ${unique}`);
      await page.getByRole("button", { name: en.auth.signUp }).click();
      await page.waitForURL(new RegExp(`/ada-s-${unique}$`));
      await heading(page, en.firstRun.title);

      await page.getByRole("link", { name: en.overview.empty.toData }).click();
      await heading(page, en.data.title);
      await page.getByRole("button", { name: en.data.start.makeKey }).click();
      await page.getByText(en.data.start.keyHere).waitFor();
      const line = await page.getByRole("region", { name: en.data.start.curl }).locator("pre").innerText();
      expect(line).toMatch(/^curl http:\/\/localhost:\d+\/api\/v1\/events \\\n/);
      const sent = spawnSync("sh", ["-c", line.replace("curl", "curl -s")], { encoding: "utf8" });
      expect(JSON.parse(sent.stdout)).toMatchObject({ received: 3, accepted: 3, rejected: 0 });
      // the page hears of it by itself
      await page.getByText(en.data.event.case_closed).first().waitFor();

      await goTo(page, en.shell.place.overview);
      await page
        .getByRole("link", { name: /^100\.0%/ })
        .first()
        .click();
      await heading(page, en.cases.title);
      await page.getByRole("link", { name: /^hello-/ }).click();
      await heading(page, /^hello-/);
      await page.getByRole("heading", { name: en.cases.one.why }).waitFor();
      await page.getByText(en.cases.one.counts.yes).first().waitFor();
      await page.getByText("answer").first().waitFor();
    },
  );
});

test("a wrong password does not sign in, the right one does, and signing out ends the session", async () => {
  const { email, password } = owned.people.manager;
  await browse({ expected: /status of 401/ }, async (page) => {
    const address = `/${owned.slug}/processes`;
    await page.goto(address);
    await page.waitForURL(/\/sign-in\?callbackUrl=/);
    await page.getByLabel(en.auth.email).fill(email);
    await page.getByLabel(en.auth.password).fill(`${password}?`);
    await page.getByRole("button", { name: en.auth.signIn }).click();
    await page.getByText(en.auth.error.wrong).waitFor();
    expect(await session(page)).toBeUndefined();

    await page.getByLabel(en.auth.password).fill(password);
    await page.getByRole("button", { name: en.auth.signIn }).click();
    await page.waitForURL(new RegExp(`/${owned.slug}`));
    const begun = await session(page);
    expect(begun).toMatchObject({ httpOnly: true, sameSite: "Lax" });

    await page.goto(address);
    await heading(page, en.processes.title);
    await page.getByLabel(en.shell.account).click();
    await page.getByRole("button", { name: en.shell.signOut }).click();
    await page.waitForURL(`${url}/`);
    expect(await session(page)).toBeUndefined();
    await page.goto(address);
    await page.waitForURL(/\/sign-in\?callbackUrl=/);
  });
});

test("the overview: four figures, the days in the address, the chosen one in the trend, definitions by keyboard", async () => {
  await browse({ cookie }, async (page) => {
    await page.goto(`/${sample}`);
    const definitions = page.getByRole("button", { name: /^What “.+” means$/ });
    await definitions.first().waitFor();
    expect(await definitions.count()).toBeGreaterThanOrEqual(4);
    for (const acronym of ["AAR", "FCR", "CTS"])
      await page.getByText(acronym, { exact: true }).first().waitFor();
    expect(await page.locator("main").innerText()).not.toMatch(/NaN|undefined|Infinity|\[object/);

    await page.getByLabel(/^Days shown:/).click();
    await page.getByRole("button", { name: en.range.preset["12w"] }).click();
    await page.waitForURL(/[?&]range=12w/);
    await page.getByLabel(`Days shown: ${en.range.preset["12w"]}`).waitFor();

    const before = await page.locator("h2 a[aria-current=true]").innerText();
    await page.locator("h2 a:not([aria-current])").nth(1).click();
    await page.waitForURL(/[?&]kpi=/);
    await expect.poll(() => page.locator("h2 a[aria-current=true]").innerText()).not.toBe(before);
    expect(page.url()).toMatch(/range=12w/);
    expect(await page.locator("h2 a[aria-current=true]").count()).toBe(1);

    const info = definitions.first();
    await info.focus();
    await page.keyboard.press("Enter");
    const drawer = page.getByRole("dialog");
    await drawer.getByRole("heading", { name: en.definition.included, exact: true }).waitFor();
    for (let times = 0; times < 4; times++) {
      await page.keyboard.press("Tab");
      // in the drawer or in the browser's own bars, never in the page behind
      const inside = await drawer.evaluate(
        (dialog) => dialog.contains(document.activeElement) || document.activeElement === document.body,
      );
      expect(inside).toBe(true);
    }
    await page.keyboard.press("Escape");
    await drawer.waitFor({ state: "hidden" });
    expect(await info.evaluate((button) => button === document.activeElement)).toBe(true);
  });
});

test("a point of the trend is reached by the arrow keys, and Enter opens its cases", async () => {
  await browse({ cookie }, async (page) => {
    await page.goto(`/${sample}?kpi=aar&range=12w`);
    await page.locator("svg.recharts-surface").first().focus();
    for (const _ of [1, 2, 3]) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/processes\/cases\?counts=aar\.numerator/);
    await page.getByRole("table").first().waitFor();
  });
});

test("language and appearance are kept", async () => {
  await browse({ cookie }, async (page) => {
    await page.goto(`/${sample}`);
    await page.getByLabel(en.shell.account).click();
    await page.getByRole("button", { name: en.theme.dark }).click();
    await page.getByLabel(en.shell.account).click();
    await page.getByRole("button", { name: en.language.zh }).click();
    await page.getByRole("link", { name: zh.shell.place.processes, exact: true }).first().waitFor();
    for (const address of [`/${sample}`, `/${sample}/processes`, "/"]) {
      await page.goto(address);
      const html = page.locator("html");
      expect(await html.getAttribute("lang")).toBe("zh-Hans");
      expect(await html.getAttribute("class")).toContain("dark");
      expect(await html.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
        "rgb(15, 18, 22)",
      );
    }
    await page.goto(`/${sample}`);
    await page.getByRole("link", { name: zh.shell.place.overview, exact: true }).first().waitFor();
  });
});

test("a process's window and stage are changed, and the next figure follows", async () => {
  const { slug, call, cookie } = await newOrganisation(url);
  const closed = (day: number, more: object[] = []) => [
    step(day, "case.opened", {}),
    step(day, "case.step", { step: "answer", actor: { kind: "agent", id: "bot" } }),
    step(day, "case.closed", { resolution: "resolved" }),
    ...more,
  ];
  // a customer who came back after ten days: within a window of fourteen, not of seven
  await call("POST", "/api/v1/events", [...closed(2), step(12, "case.contact", {})]);
  const fcr = async () => {
    const answer = await call("GET", "/api/v1/kpis?from=2026-03-01&to=2026-03-31&process=desk");
    return ((await answer.json()) as { total: { kpis: { fcr: object } } }).total.kpis.fcr;
  };
  expect(await fcr()).toMatchObject({ numerator: 1, denominator: 1 });

  await browse({ cookie }, async (page) => {
    await page.goto(`/${slug}/processes/desk?from=2026-03-01&to=2026-03-31`);
    await page.getByLabel(en.processes.field.window).fill("14");
    await page.getByLabel(en.processes.field.stage).selectOption("backoffice");
    await page.getByRole("button", { name: en.form.save, exact: true }).first().click();
    // another stage is another past: it is shown before it is saved
    await page.getByRole("button", { name: en.restatement.save }).click();
    await page.getByText(en.form.saved, { exact: true }).waitFor();
    await page.reload();
    expect(await page.getByLabel(en.processes.field.window).inputValue()).toBe("14");
    expect(await page.getByLabel(en.processes.field.stage).inputValue()).toBe("backoffice");
    await page.getByText("0.0%", { exact: true }).first().waitFor();
  });
  expect(await fcr()).toMatchObject({ numerator: 0, denominator: 1 });
  const list = (await (await call("GET", "/api/v1/processes")).json()) as { items: object[] };
  expect(list.items).toMatchObject([
    { key: "desk", stage: "backoffice", reopenWindowDays: 14, reviewed: true },
  ]);
});

test("an event that was refused is named on the Data page, with what is wrong and where", async () => {
  const { slug, call, cookie } = await newOrganisation(url);
  const bad = { ...step(2, "case.closed", { resolution: "done" }), id: "the-bad-one" };
  const answer = await call("POST", "/api/v1/events", [bad, step(2, "case.opened", {})]);
  expect(await answer.json()).toMatchObject({
    accepted: 1,
    rejected: 1,
    errors: [{ pointer: "/data/resolution" }],
  });
  await browse({ cookie }, async (page) => {
    await page.goto(`/${slug}/data`);
    await page.getByRole("link", { name: en.data.tab.refused }).click();
    await page.getByText("the-bad-one").waitFor();
    await page.getByText("/data/resolution").first().waitFor();
    await page
      .getByText(/must be resolved, unresolved/)
      .first()
      .waitFor();
  });
});

async function heading(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

async function goTo(page: Page, place: string): Promise<void> {
  await page
    .getByRole("navigation", { name: en.shell.navigation })
    .getByRole("link", { name: place })
    .first()
    .click();
  await page.getByRole("heading", { level: 1, name: place }).waitFor({ state: "attached" });
}

async function session(page: Page) {
  return (await page.context().cookies()).find(({ name }) => name.endsWith("session-token"));
}

function step(day: number, type: string, data: object): object {
  const time = new Date(Date.UTC(2026, 2, day, 9)).toISOString();
  return {
    id: `${type}-${day}`,
    source: "tests",
    type,
    time,
    data: { process: "desk", case: "D-1", ...data },
  };
}
