import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { publicPrice } from "@/lib/prices/publicPrice";
import { publicPrices } from "@/lib/prices/publicPrices";

test("the list is the one that is installed", () => {
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
    dependencies: Record<string, string>;
  };
  expect(dependencies[publicPrices.package]).toBe(publicPrices.version);
});

test.each([
  // as the providers' own pages had them
  ["gpt-4o", "2.5", "1.25", "10"],
  ["gpt-4o-2024-08-06", "2.5", "1.25", "10"],
  ["openai/gpt-4o", "2.5", "1.25", "10"],
  // dearer from 200,000 tokens on
  ["gemini-2.5-pro", "1.25", "0.125", "10"],
  // nothing comes from its cache
  ["gpt-4", "30", "30", "60"],
  ["claude-sonnet-4-20250514", "3", "0.3", "15"],
])("%s", (model, input, cached, output) => {
  expect(publicPrice(model)).toMatchObject({ input, cached, output });
});

test("a name that nobody knows has no price; looked up again it is the same", () => {
  expect(publicPrice("songyan-large")).toBeNull();
  expect(publicPrice("songyan-large")).toBeNull();
  expect(publicPrice("")).toBeNull();
  expect(publicPrice("gpt-4o")).toBe(publicPrice("gpt-4o"));
});

test("plain decimals, without exponents", () => {
  const models = ["gpt-4o", "gpt-4o-mini", "text-embedding-3-small", "deepseek-chat"];
  const found = models.map(publicPrice).filter((price) => price !== null);
  expect(found.length).toBeGreaterThan(2);
  for (const { input, cached, output } of found)
    for (const price of [input, cached, output]) expect(price).toMatch(/^\d+(\.\d+)?$/);
});
