import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { costFigures, costSums } from "@/lib/economics/costFigures";
import { costsCsv } from "@/lib/economics/costsCsv";
import { costTree } from "@/lib/economics/costTree";
import { Exact } from "@/lib/kpi/exact";
import { noFacts } from "@/lib/kpi/facts";

const days = { from: "2026-03-02", to: "2026-03-08", timezone: "Asia/Shanghai", currency: "CNY" };

test("a row a figure, the whole last, with the same decimals as the answer", () => {
  const facts = noFacts();
  facts.orders.count = 3;
  facts.entries.service = new Exact("10");
  facts.entries.overhead = new Exact("0.000001");
  facts.work.service.needing = 2;
  facts.work.service.priced = 1;
  const tree = costTree(facts);
  const rows: Record<string, string>[] = parse(costsCsv({ ...days, ...tree }), { bom: true, columns: true });
  expect(rows.map(({ figure }) => figure)).toEqual([...costFigures, ...costSums]);
  expect(rows.at(-1)).toEqual({
    from: days.from,
    to: days.to,
    figure: "all",
    amount: "10.000001",
    currency: "CNY",
    perOrder: "3.333334",
    orders: "3",
    completeness: "0.5",
    unpriced: "1",
  });
  expect(rows.find(({ figure }) => figure === "outside.overhead")?.amount).toBe("0.000001");
});

test("without orders nothing is per order", () => {
  const rows: Record<string, string>[] = parse(costsCsv({ ...days, ...costTree(noFacts()) }), {
    bom: true,
    columns: true,
  });
  expect(new Set(rows.map(({ perOrder }) => perOrder))).toEqual(new Set([""]));
});
