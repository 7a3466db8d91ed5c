/**
 * Takes pictures of a page as readers see it: 1440 and 390 wide, light and dark, English and Chinese.
 * npx tsx e2e/look.ts <url> [--cookie name=value]… [--name overview] [--only 390,dark,zh]
 * They go to e2e/screenshots. Chinese needs a font on the machine (Debian: fonts-noto-cjk).
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { drawn } from "./drawn";
import { launchBrowser } from "./launchBrowser";
import { type Pictured, pictured } from "./pictured";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    cookie: { type: "string", multiple: true, default: [] },
    name: { type: "string" },
    only: { type: "string", default: "" },
  },
});
const url = positionals[0];
if (!url) {
  console.error(
    "which page? npx tsx e2e/look.ts <url> [--cookie name=value]… [--name overview] [--only 390,dark,zh]",
  );
  process.exit(2);
}

const folder = join(import.meta.dirname, "screenshots");
mkdirSync(folder, { recursive: true });
const name = values.name ?? (new URL(url).pathname.replace(/\W+/g, "-").replace(/^-|-$/g, "") || "front");
const only = values.only.split(",").filter(Boolean);

const cookies = Object.fromEntries(values.cookie.map((pair) => pair.split(/=(.*)/s, 2)));
const browser = await launchBrowser();
for (const view of views()) {
  const file = `${name}-${view.width}-${view.theme}-${view.locale}`;
  const page = await pictured(browser, view, url, cookies);
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") console.log(`${file}: ${message.text()}`);
  });
  page.on("pageerror", (error) => console.log(`${file}: ${error.message}`));
  await page.goto(url, { waitUntil: "networkidle" });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (overflow > 0) console.log(`${file}: the page is ${overflow} px wider than the window`);
  // the drawing library comes after the page, and a bar that sticks to the window would lie across a long picture
  await drawn(page).catch(() => {});
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: view.width, height: Math.max(height, view.height) });
  const path = join(folder, `${file}.png`);
  await page.screenshot({ path, fullPage: true, caret: "initial" });
  console.log(path);
  await page.context().close();
}
await browser.close();

function views(): Pictured[] {
  const sizes = [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ];
  return sizes
    .flatMap((size) => (["light", "dark"] as const).map((theme) => ({ ...size, theme })))
    .flatMap((view) => (["en", "zh"] as const).map((locale) => ({ ...view, locale })))
    .filter(({ width, theme, locale }) =>
      only.every((word) => [String(width), theme, locale].includes(word)),
    );
}
