import { mkdirSync, readFileSync } from "node:fs";
import { launchBrowser } from "./launchBrowser";

const { slug, cookie } = JSON.parse(readFileSync("/tmp/look.json", "utf8"));
const url = `http://localhost:${readFileSync("/tmp/economics-look.port", "utf8").trim()}`;
mkdirSync("/tmp/shots", { recursive: true });
const browser = await launchBrowser();
const wanted = process.argv.slice(2);
async function shot(
  name: string,
  path: string,
  view: { width: number; theme: "light" | "dark"; locale: string },
  act?: (page: any) => Promise<void>,
) {
  if (wanted.length && !wanted.some((w) => name.startsWith(w))) return;
  const context = await browser.newContext({
    viewport: { width: view.width, height: 844 },
    colorScheme: view.theme,
    reducedMotion: "reduce",
  });
  const [cn, ...cv] = cookie.split("; ")[0].split("=");
  await context.addCookies([
    { name: cn, value: cv.join("="), url },
    { name: "locale", value: view.locale, url },
    { name: "theme", value: view.theme, url },
  ]);
  const page = await context.newPage();
  page.on(
    "console",
    (m) => ["error", "warning"].includes(m.type()) && console.log(name, m.text().slice(0, 300)),
  );
  page.on("pageerror", (e) => console.log(name, e.message.slice(0, 300)));
  await page.goto(url + `/${slug}` + path, { waitUntil: "networkidle" });
  if (act) await act(page).catch((e) => console.log(name, String(e).slice(0, 300)));
  await page.waitForTimeout(500);
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (over > 0) console.log(name, "overflow", over);
  await page.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: !name.startsWith("def") });
  await context.close();
}
const en = { width: 1440, theme: "light" as const, locale: "en" };
const def = { width: 1440, theme: "dark" as const, locale: "zh" };
const phone = { width: 390, theme: "dark" as const, locale: "zh" };
const panel = async (page: any) => {
  await page.locator("form button[type=submit]").last().click();
  await page.locator("section[tabindex='-1'] summary").first().waitFor();
  await page.locator("section[tabindex='-1'] summary").first().click();
};
await shot("people", "/settings/people-cost", en, async (page) => {
  await page.getByRole("button", { name: "Change desk" }).click();
  await page.locator("#monthlySalary").fill("20000");
  await page.locator("#from").fill("2026-07-01");
  await panel(page);
});
await shot("people-zh", "/settings/people-cost", phone, async (page) => {
  await page.locator("#role").fill("desk");
  await page.locator("#fte").fill("4");
  await page.locator("#from").fill("2026-07-01");
  await panel(page);
});
await shot("prices", "/settings/prices", phone);
await shot("ledger", "/settings/ledger", en);
await shot("margins-zh", "/settings/margins", phone);
await shot("restatements", "/settings/restatements", en);
await shot("restatements-zh", "/settings/restatements", phone);
await shot("definitions", "/definitions", en);
await shot("definitions-dz", "/definitions", def);
await shot("money", "/money?from=2026-08-01&to=2026-10-31", en, async (page) => {
  await page.locator("#marginShare").fill("40");
  await panel(page);
});
await shot("settings", "/settings", phone);
await browser.close();
