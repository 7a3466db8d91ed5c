import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { expect } from "vitest";
import { world } from "./world";

export interface View extends BrowserContextOptions {
  /** `name=value`; absent: nobody is signed in */
  cookie?: string;
  locale?: "en" | "zh";
  theme?: "light" | "dark";
  /** what may be said on the console after all */
  expected?: RegExp;
  /** a window beside those of the same view, which have loaded the scripts before: a tenth quicker */
  beside?: true;
}

/**
 * A window of the shared browser, fresh unless it is `beside` others, at 1440 × 900 unless told otherwise. Afterwards nothing may have been said on
 * the console, asked of another host or stopped by the content security policy.
 */
export async function browse(view: View, work: (page: Page) => Promise<void>): Promise<void> {
  const { url } = world();
  const { expected, beside, ...asked } = view;
  const context = await (beside ? sharedContext(asked) : newContext(asked));
  const page = await context.newPage();
  try {
    page.setDefaultTimeout(30_000);
    const complaints = await listen(page, url);
    await work(page);
    expect(complaints.filter((complaint) => !expected?.test(complaint))).toEqual([]);
  } finally {
    await (beside ? page : context).close();
  }
}

let connected: Promise<Browser> | null = null;
const shared = new Map<string, Promise<BrowserContext>>();

function sharedContext(view: View): Promise<BrowserContext> {
  const key = JSON.stringify(view);
  const context = shared.get(key) ?? newContext(view);
  shared.set(key, context);
  return context;
}

async function newContext({ cookie, locale, theme, ...options }: View): Promise<BrowserContext> {
  const { url, browser } = world();
  connected ??= chromium.connect(browser);
  const context = await (await connected).newContext({
    baseURL: url,
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "Asia/Shanghai",
    reducedMotion: "reduce",
    ...options,
  });
  const given = { ...(locale ? { locale } : {}), ...(theme ? { theme } : {}) };
  const pairs = Object.entries(given).map(([name, value]) => `${name}=${value}`);
  for (const pair of [...pairs, ...(cookie ? [cookie] : [])]) {
    const [name = "", value = ""] = pair.split(/=(.*)/s);
    await context.addCookies([{ name, value, url }]);
  }
  return context;
}

/** Collects what a well-made page never gives occasion for. */
async function listen(page: Page, url: string): Promise<string[]> {
  const complaints: string[] = [];
  const hear = (text: string) => complaints.push(`${new URL(page.url()).pathname}: ${text}`);
  await page.exposeFunction("hearViolation", hear);
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const heard = (window as unknown as { hearViolation(text: string): void }).hearViolation;
      heard(`${event.violatedDirective} stopped ${event.blockedURI}`);
    });
  });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") hear(message.text());
  });
  page.on("pageerror", (error) => hear(error.message));
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== url) hear(`asked ${origin}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 500) hear(`${response.status()} for ${response.url()}`);
  });
  return complaints;
}
