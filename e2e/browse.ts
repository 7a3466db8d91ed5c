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
  /** a window that others of the same view had before, or one beside theirs: the scripts are known there */
  beside?: true;
}

/**
 * A window of the shared browser, fresh unless it is `beside` others, at 1440 × 900 unless told otherwise. Afterwards nothing may have been said on
 * the console, asked of another host or stopped by the content security policy.
 */
export async function browse(view: View, work: (page: Page) => Promise<void>): Promise<void> {
  const { expected, beside, ...asked } = view;
  if (!beside) {
    const opened = await open(await newContext(asked));
    return use(opened, work, expected).finally(() => opened.page.context().close());
  }
  const key = JSON.stringify(asked);
  const context = shared.get(key) ?? newContext(asked);
  shared.set(key, context);
  const left = idle.get(key) ?? [];
  idle.set(key, left);
  const opened = left.pop() ?? (await open(await context));
  await use(opened, work, expected);
  // nothing of it is heard in the next one's time
  await opened.page.goto("about:blank");
  await opened.page.setViewportSize(asked.viewport ?? viewport);
  opened.complaints.length = 0;
  left.push(opened);
}

interface Opened {
  page: Page;
  complaints: string[];
}

const viewport = { width: 1440, height: 900 };
let connected: Promise<Browser> | null = null;
/** By view: what its windows share, and those that nobody uses now. */
const shared = new Map<string, Promise<BrowserContext>>();
const idle = new Map<string, Opened[]>();

async function open(context: BrowserContext): Promise<Opened> {
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return { page, complaints: await listen(page, world().url) };
}

async function use(
  { page, complaints }: Opened,
  work: (page: Page) => Promise<void>,
  expected: RegExp | undefined,
): Promise<void> {
  await work(page);
  expect(complaints.filter((complaint) => !expected?.test(complaint))).toEqual([]);
}

async function newContext({ cookie, locale, theme, ...options }: View): Promise<BrowserContext> {
  const { url, browser } = world();
  connected ??= chromium.connect(browser);
  const context = await (await connected).newContext({
    baseURL: url,
    viewport,
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
