/**
 * `npm run pictures` (after `npm run build`): the README's pictures, taken of the sample firm as a visitor sees it today.
 * Needs fonts on the machine (Debian: fonts-liberation, fonts-noto-cjk).
 */
import { chmod, mkdir, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeEmbedded } from "@/lib/db/embedded/removeEmbedded";
import { startEmbedded } from "@/lib/db/embedded/startEmbedded";
import { command } from "./command";
import { drawn } from "./drawn";
import { launchBrowser } from "./launchBrowser";
import { type Pictured, pictured } from "./pictured";
import { startServer } from "./startServer";

interface Picture extends Partial<Pictured> {
  name: string;
  path: string;
}

const pictures: Picture[] = [
  { name: "overview", path: "/sample" },
  { name: "overview-zh", path: "/sample", locale: "zh", theme: "dark" },
  { name: "process", path: "/sample/processes/service", height: 1100 },
  { name: "report", path: "/sample/reports" },
  { name: "phone", path: "/sample", width: 390, height: 844 },
  { name: "sum", path: "/sum", width: 390, height: 844, locale: "zh" },
];

const pages = join(import.meta.dirname, "../docs/pictures");
const folder = await mkdtemp(join(tmpdir(), "handover-pictures-"));
// the account that the database runs as must reach the folder when root starts it
await chmod(folder, 0o711);
const { release } = await startEmbedded(folder);
const server = await startServer({ HANDOVER_DATA: folder }, join(folder, "server.log"));
try {
  const made = await command({ HANDOVER_DATA: folder }, "sample", "--public");
  if (made.code !== 0) throw new Error(made.stderr);
  await mkdir(pages, { recursive: true });
  const browser = await launchBrowser();
  for (const { name, path, locale = "en", theme = "light", width = 1440, height = 900 } of pictures) {
    const page = await pictured(browser, { width, height, theme, locale }, server.url);
    await page.goto(server.url + path, { waitUntil: "networkidle" });
    // a report is the newest of its list
    const newest = page.locator('main a[href*="/reports/20"]').first();
    if (name === "report") {
      await newest.click();
      await page.waitForURL(/reports\/20/);
      await page.waitForLoadState("networkidle");
    }
    await drawn(page);
    await page.screenshot({ path: join(pages, `${name}.png`) });
    process.stdout.write(`docs/pictures/${name}.png\n`);
    await page.context().close();
  }
  await browser.close();
} finally {
  await server.stop();
  await release();
  await removeEmbedded(folder);
}
