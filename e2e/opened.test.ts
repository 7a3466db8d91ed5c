import { expect, test } from "vitest";
import { addDays } from "@/lib/calendar/days";
import { browse } from "./browse";
import { openEveryFigure } from "./openEveryFigure";
import { unmarkedFigures } from "./unmarkedFigures";
import { world } from "./world";

const { url, sample, owned } = world();
const { cookie } = owned.people.owner;
/** Of the pages that were walked. */
let walked: string[] = [];

test("every figure on every page of the sample firm opens a list, and the list is the figure", {
  timeout: 300_000,
}, async () => {
  const today = new Date().toISOString().slice(0, 10);
  const { pages, addresses, lists, items } = await openEveryFigure(
    url,
    { slug: sample, cookie },
    { from: addDays(today, -4), to: addDays(today, -1) },
  );
  walked = addresses;
  const opened = [...pages].filter(([, figures]) => figures > 0);
  process.stdout.write(
    `${pages.size} pages, ${lists} lists, ${items} items: ${opened.map(([page, figures]) => `${page.replace(`/${sample}`, "") || "/"} ${figures}`).join(", ")}\n`,
  );
  const figuresOf = (page: string) => pages.get(`/${sample}${page}`) ?? 0;
  // the four cards; each cell of the cost tree; the shares of each process
  expect(figuresOf("")).toBeGreaterThanOrEqual(4);
  expect(figuresOf("/money")).toBeGreaterThan(20);
  expect(figuresOf("/processes")).toBeGreaterThanOrEqual(15);
  expect(figuresOf("/processes/service")).toBeGreaterThanOrEqual(14);
});

test("no page of the sample firm shows a number that could open a list and opens none", {
  timeout: 300_000,
}, async () => {
  expect(walked.length).toBeGreaterThan(40);
  const unmarked: Record<string, string[]> = {};
  await browse({ cookie, locale: "en" }, async (page) => {
    for (const address of walked) {
      await page.goto(address);
      // what is read later than the rest
      await page.waitForFunction(() => !document.querySelector(".animate-pulse"));
      const found = await unmarkedFigures(page);
      if (found.length > 0) unmarked[address] = found;
    }
  });
  expect(unmarked).toEqual({});
});
