import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** The newest that runs on Node 20; got by `npx` when it is wanted, as it is three times as large as all else here. */
const lighthouseVersion = "12.8.2";

export interface Scores {
  performance: number;
  accessibility: number;
  bestPractices: number;
  /** milliseconds, of the phone that Lighthouse pretends to be */
  largestContentfulPaint: number;
  totalBlockingTime: number;
}

/** What Lighthouse says of a page on its phone, of 100; `chromium` is a browser's file. */
export async function lighthouse(page: string, cookie: string, chromium: string): Promise<Scores> {
  const folder = mkdtempSync(join(tmpdir(), "lighthouse-"));
  const file = join(folder, "report.json");
  try {
    await promisify(execFile)(
      "npx",
      [
        ...["--yes", `lighthouse@${lighthouseVersion}`, page, "--quiet", "--output=json"],
        ...[`--output-path=${file}`, "--only-categories=performance,accessibility,best-practices"],
        ...["--chrome-flags=--headless --no-sandbox --no-zygote --disable-gpu"],
        `--extra-headers=${JSON.stringify({ cookie })}`,
      ],
      { env: { ...process.env, CHROME_PATH: chromium }, maxBuffer: 2 ** 26 },
    );
    const { categories, audits } = JSON.parse(readFileSync(file, "utf8")) as Report;
    const score = (name: string) => Math.round((categories[name]?.score ?? Number.NaN) * 100);
    return {
      performance: score("performance"),
      accessibility: score("accessibility"),
      bestPractices: score("best-practices"),
      largestContentfulPaint: audits["largest-contentful-paint"]?.numericValue ?? Number.NaN,
      totalBlockingTime: audits["total-blocking-time"]?.numericValue ?? Number.NaN,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Report {
  categories: Record<string, { score: number | null }>;
  audits: Record<string, { numericValue?: number }>;
}
