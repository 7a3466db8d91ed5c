import { expect, test } from "vitest";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";
import { browse } from "./browse";
import { command } from "./command";
import { newOrganisation } from "./newOrganisation";
import { violations } from "./violations";
import { world } from "./world";

const { url, dataFolder } = world();
const here = { HANDOVER_DATA: dataFolder };
const words = en.auditLog;

test("a changed setting is on the page with who, from where, how it was and is; filtered, exported and verified", async () => {
  const { slug, call, cookie } = await newOrganisation(url);
  const changed = await fetch(`${url}/api/v1/settings`, {
    method: "PUT",
    headers: {
      ...{ cookie, origin: url, "x-organisation": slug, "content-type": "application/json" },
      ...{ "x-forwarded-for": "203.0.113.9, 2001:db8::9", "x-request-id": "request-of-the-test" },
    },
    body: JSON.stringify({ name: "Renamed firm" }),
  });
  expect(changed.status).toBe(200);
  expect((await call("PUT", "/api/v1/processes/desk", { name: "Desk" })).status).toBe(200);

  await browse({ cookie }, async (page) => {
    await page.goto(`/${slug}/settings/people`);
    await page.getByRole("link", { name: en.settings.tab.audit, exact: true }).click();
    await page.waitForURL(/settings\/audit$/);
    await page.getByText(/Unbroken: 4 entries/).waitFor();
    const entry = page.getByRole("listitem").filter({ hasText: words.action.settings_changed });
    const text = await entry.innerText();
    expect(text).toContain("Newcomer");
    expect(text).toContain("2001:db8::9");
    expect(text).not.toContain("203.0.113.9");
    expect(text).toContain("request-of-the-test");
    await entry.getByText("Renamed firm").waitFor();
    expect(await entry.locator("del").allInnerTexts()).toEqual([expect.stringMatching(/^New /)]);
    expect(await violations(page, "light")).toEqual([]);

    await page.getByLabel(words.filter.action).selectOption("process.changed");
    await page.getByRole("button", { name: words.filter.show }).click();
    await page.waitForURL(/settings\/audit\?action=process\.changed$/);
    // the name at the head, and at that of a printed sheet, stays
    await expect.poll(() => page.getByRole("listitem").getByText("Renamed firm").count()).toBe(0);
    await page.getByText("process:desk").waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "CSV" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("audit.csv");
    await page.goto(`/${slug}/settings/audit?text=nothing-like-this`);
    await page.getByText(words.emptyTitle).waitFor();
    await page.goto(`/${slug}/settings/audit?from=2026-02-30`);
    await page.getByText(/from=2026-02-30/).waitFor();
  });
  for (const view of [
    { locale: "zh", theme: "dark", viewport: { width: 390, height: 844 } },
    { locale: "zh", viewport: { width: 1440, height: 900 } },
  ] as const) {
    await browse({ cookie, ...view }, async (page) => {
      await page.goto(`/${slug}/settings/audit`);
      await page.getByRole("heading", { name: zh.auditLog.title }).waitFor();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
    });
  }
  const exported = await call("GET", "/api/v1/audit?action=audit.exported");
  expect(((await exported.json()) as { items: unknown[] }).items).toMatchObject([
    { after: { format: "csv", action: "process.changed" } },
  ]);

  const head = await command(here, "audit", "head", "--org", slug);
  const [seq = "", hash = ""] = head.stdout.trim().split(" ");
  expect(seq).toBe("5");
  const verified = await command(here, "audit", "verify", "--org", slug, "--seq", seq, "--head", hash);
  expect(verified).toMatchObject({ code: 0, stderr: "" });
  expect(verified.stdout).toMatch(/held\nunbroken\n$/);
  const other = await command(here, "audit", "verify", "--org", slug, "--seq", "3", "--head", hash, "--json");
  expect(other.code).toBe(1);
  expect(JSON.parse(other.stdout)).toMatchObject({ intact: true, kept: { held: false } });
});
