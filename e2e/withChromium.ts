import { existsSync } from "node:fs";
import bundled from "@sparticuz/chromium";
import type { LaunchOptions } from "playwright-core";

/** Starts a Chromium: that of the npm package; where it does not start, one that is installed (CHROMIUM_PATH, /usr/bin/chromium). */
export async function withChromium<T>(start: (options: LaunchOptions) => Promise<T>): Promise<T> {
  try {
    if (process.env.CHROMIUM_PATH) throw new Error("an installed one is wanted");
    return await start({ executablePath: await bundled.executablePath(), args });
  } catch (error) {
    const installed = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
      (path) => path !== undefined && existsSync(path),
    );
    if (!installed) throw error;
    return start({ executablePath: installed, args });
  }
}

// not the package's own list, which takes the web's rules away (--disable-web-security) and ends with the first window
const args = ["--no-sandbox", "--no-zygote", "--disable-gpu", "--font-render-hinting=none"];
