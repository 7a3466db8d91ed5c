import { existsSync } from "node:fs";
import bundled from "@sparticuz/chromium";
import type { LaunchOptions } from "playwright-core";

/** Starts a Chromium: that of the npm package; where it does not start, one that is installed (CHROMIUM_PATH, /usr/bin/chromium). */
export async function withChromium<T>(start: (options: LaunchOptions) => Promise<T>): Promise<T> {
  try {
    if (process.env.CHROMIUM_PATH) throw new Error("an installed one is wanted");
    // in a single process the browser ends with the first window that is closed
    const args = bundled.args.filter((argument) => argument !== "--single-process");
    return await start({ executablePath: await bundled.executablePath(), args });
  } catch (error) {
    const installed = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
      (path) => path !== undefined && existsSync(path),
    );
    if (!installed) throw error;
    return start({ executablePath: installed, args: ["--no-sandbox"] });
  }
}
