import { expect, test } from "vitest";
import type { TokenItem } from "@/lib/tokens/tokensAnswer";
import { sortItems } from "./sortItems";

const item = (agent: string, cost: string, costPerResolvedCase: string | null) =>
  ({ processName: null, agent, model: null, cost, costPerResolvedCase }) as TokenItem;
const items = [item("b", "10", "2"), item("a", "9", null), item("c", "100", "30")];
const names = (sorted: TokenItem[]) => sorted.map(({ agent }) => agent).join("");

test("figures by size, names by letter, what is not known last either way", () => {
  expect(names(sortItems(items, "cost", true))).toBe("cba");
  expect(names(sortItems(items, "cost", false))).toBe("abc");
  expect(names(sortItems(items, "costPerResolvedCase", true))).toBe("cba");
  expect(names(sortItems(items, "costPerResolvedCase", false))).toBe("bca");
  expect(names(sortItems(items, "name", false))).toBe("abc");
  expect(names(items)).toBe("bac");
});
