import { expect, test } from "vitest";
import { whole } from "@/.ci/whole";
import { addDays } from "@/lib/calendar/days";
import { openEveryFigure } from "./openEveryFigure";
import { today } from "./today";
import { world } from "./world";

const { url, sample, owned } = world();
const { cookie } = owned.people.owner;

test("every figure on every page of the sample firm opens a list, and the list is the figure", {
  timeout: 300_000,
}, async () => {
  const { pages, lists, items } = await openEveryFigure(
    url,
    { slug: sample, cookie },
    // its lists are read to their end: as long as the days are many
    { from: addDays(today, whole ? -4 : -2), to: addDays(today, -1) },
  );
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
