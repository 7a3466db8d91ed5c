import { expect, test } from "vitest";
import { sourceName } from "./sourceName";

test("days, numbers and endings go, so that the next file has the same name", () => {
  expect(sourceName("工单导出-2026年3月.csv")).toBe("工单导出");
  expect(sourceName("orders-eu.csv.gz")).toBe("orders eu");
  expect(sourceName("tickets_2026-01-01_2026-03-31 (2).xlsx")).toBe("tickets");
  expect(sourceName("工单 2026-03-01至2026-03-31.csv")).toBe("工单");
});

test("a name of numbers alone leaves a word", () => {
  expect(sourceName("20260301.csv")).toBe("import");
});
