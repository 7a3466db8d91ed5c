import type { Browser, Page } from "playwright-core";

/** How a reader in China sees pages when a picture is taken of them: nothing moves, and a phone's is twice as sharp. */
export interface Pictured {
  width: number;
  height: number;
  theme: "light" | "dark";
  locale: "en" | "zh";
}

/** A window of its own, with cookies for an address. Close its context when the picture is taken. */
export async function pictured(
  browser: Browser,
  { width, height, theme, locale }: Pictured,
  url: string,
  cookies: Record<string, string> = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: width < 600 ? 2 : 1,
    colorScheme: theme,
    reducedMotion: "reduce",
    hasTouch: width < 600,
    timezoneId: "Asia/Shanghai",
  });
  const all = Object.entries({ ...cookies, locale, theme });
  await context.addCookies(all.map(([name, value]) => ({ name, value, url: new URL(url).origin })));
  return context.newPage();
}
