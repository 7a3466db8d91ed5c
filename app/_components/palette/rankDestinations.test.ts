import { expect, test } from "vitest";
import type { Destination } from "@/lib/destinations/destinationSchema";
import { rankDestinations } from "./rankDestinations";

const of = (name: string, more: Partial<Destination> = {}): Destination => ({
  ...{ kind: "page", name, under: null, path: `/${name}`, also: "" },
  ...more,
});
const found = (question: string, ...destinations: Destination[]) =>
  rankDestinations(destinations, question).map(({ name }) => name);

test("the name itself comes before its beginning, a word's, the inside, another name", () => {
  const list = [
    of("Reports", { also: "case" }),
    of("Showcase"),
    of("Tokens of cases"),
    of("Cases"),
    of("Money"),
  ];
  expect(found("orders", of("Orders of the chain"), of("Orders"))).toEqual(["Orders", "Orders of the chain"]);
  expect(found("case", ...list)).toEqual(["Cases", "Tokens of cases", "Showcase", "Reports"]);
});

test("every word has to be there, in the name, above it or in another language", () => {
  const people = of("成员", { under: "设置", also: "People Settings" });
  const cost = of("人工成本", { under: "设置", also: "People cost Settings" });
  expect(found("people SETTINGS", people, cost)).toEqual(["成员", "人工成本"]);
  expect(found("cost people", people, cost)).toEqual(["人工成本"]);
  expect(found("设置 成员", people, cost)).toEqual(["成员"]);
  expect(found("nothing", people, cost)).toEqual([]);
});

test("width and spaces of what is typed do not matter", () => {
  expect(found("  ＡＰＩ  keys ", of("API keys"))).toEqual(["API keys"]);
});
