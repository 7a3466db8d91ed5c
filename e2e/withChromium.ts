import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import bundled from "@sparticuz/chromium";
import type { LaunchOptions } from "playwright-core";

/** Starts a Chromium: that of the npm package; where it does not start, one that is installed (CHROMIUM_PATH, /usr/bin/chromium). */
export async function withChromium<T>(start: (options: LaunchOptions) => Promise<T>): Promise<T> {
  try {
    if (process.env.CHROMIUM_PATH) throw new Error("an installed one is wanted");
    return await start({ executablePath: await unpacked(), args });
  } catch (error) {
    const installed = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
      (path) => path !== undefined && existsSync(path),
    );
    if (!installed) throw error;
    return start({ executablePath: installed, args });
  }
}

/** Within the checkout: in the machine's /tmp, where the package would unpack it, another account's copy is in the way. */
async function unpacked(): Promise<string> {
  const folder = join(process.cwd(), "node_modules/.cache/chromium");
  mkdirSync(folder, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    return await bundled.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

// not the package's own list, which takes the web's rules away (--disable-web-security) and ends with the first window
const args = ["--no-sandbox", "--no-zygote", "--disable-gpu", "--font-render-hinting=none"];
