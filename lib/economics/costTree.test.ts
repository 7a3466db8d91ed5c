import fc from "fast-check";
import { expect, test } from "vitest";
import { costFigures, costSums, figuresOf } from "@/lib/economics/costFigures";
import { costTree } from "@/lib/economics/costTree";
import { allocated, unallocated } from "@/lib/kpi/allocated";
import { costPerOrder } from "@/lib/kpi/costPerOrder";
import { type Exact, Exact as ExactNumber, sum, zero } from "@/lib/kpi/exact";
import { type Facts, noFacts, stages } from "@/lib/kpi/facts";

/** What pricing gives: quotients that no decimal holds, tiny ones, negative ones (a credit note), large ones. */
const amount = fc
  .tuple(fc.bigInt(-(10n ** 14n), 10n ** 14n), fc.constantFrom(1, 3, 7, 3600, 1_000_000, 5_760_000))
  .map(([units, divisor]) => new ExactNumber(units.toString()).div(divisor));
const kinds = ["labour", "model", "tool"] as const;

const someFacts = fc
  .record({
    work: fc.array(amount, { minLength: 12, maxLength: 12 }),
    named: fc.array(amount, { minLength: 12, maxLength: 12 }),
    entries: fc.array(amount, { minLength: 8, maxLength: 8 }),
    orders: fc.constantFrom(0, 1, 3, 7, 1000),
    needing: fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }),
    unpriced: fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }),
  })
  .map(({ work, named, entries, orders, needing, unpriced }) => {
    const facts: Facts = noFacts();
    facts.orders.count = orders;
    for (const [at, stage] of stages.entries()) {
      for (const [kind, name] of kinds.entries()) {
        facts.work[stage][name] = work[at * 3 + kind] ?? zero;
        facts.entriesOfStage[stage][name] = named[at * 3 + kind] ?? zero;
      }
      facts.work[stage].priced = needing[at] ?? 0;
      facts.work[stage].needing = (needing[at] ?? 0) + (unpriced[at] ?? 0);
    }
    for (const [at, category] of Object.keys(facts.entries).entries()) {
      facts.entries[category as keyof Facts["entries"]] = entries[at] ?? zero;
    }
    return facts;
  });

/** All cost, added up without any of the tree's names: work, and entries of every category. */
function everything({ work, entries }: Facts): Exact {
  const ofWork = Object.values(work).flatMap(({ labour, model, tool }) => [labour, model, tool]);
  return sum([...ofWork, ...Object.values(entries)]);
}

const added = (texts: string[]) =>
  texts.reduce((total, text) => total.plus(text), new ExactNumber(0)).toFixed();

test("allocated + unallocated + back office + outside = all cost, to the last decimal", () => {
  fc.assert(
    fc.property(someFacts, (facts) => {
      const { cells } = costTree(facts);
      const of = (...names: (keyof typeof cells)[]) => added(names.map((name) => cells[name].amount));
      expect(of("allocated", "unallocated", "backoffice", "outside")).toBe(cells.all.amount);
      expect(of(...costFigures)).toBe(cells.all.amount);
      // just in the middle it may go either way
      expect(everything(facts).minus(cells.all.amount).abs().lte("0.00000050000001")).toBe(true);
      expect(of("acquisition", "service", "fulfilment")).toBe(cells.allocated.amount);
      expect(of("allocated.labour", "allocated.model", "allocated.tool", "allocated.spend")).toBe(
        cells.allocated.amount,
      );
      for (const name of costSums) expect(of(...figuresOf(name)), name).toBe(cells[name].amount);
    }),
    { numRuns: 300 },
  );
});

test("allocated is the cost per order's own, per order too, and with the unallocated the loaded one", () => {
  fc.assert(
    fc.property(someFacts, (facts) => {
      const { cells, orders } = costTree(facts);
      const cts = costPerOrder(allocated(facts), facts);
      const loaded = costPerOrder(allocated(facts).plus(unallocated(facts)), facts);
      expect(Number(cells.allocated.amount)).toBe(cts.numerator);
      expect(Number(added([cells.allocated.amount, cells.unallocated.amount]))).toBe(loaded.numerator);
      expect(orders).toBe(cts.denominator);
      if (cts.value === null || loaded.value === null) {
        expect(Object.values(cells).every(({ perOrder }) => perOrder === null)).toBe(true);
        return;
      }
      expect(Number(cells.allocated.perOrder)).toBe(cts.value);
      expect(Number(added([cells.allocated.perOrder ?? "", cells.unallocated.perOrder ?? ""]))).toBe(
        loaded.value,
      );
    }),
    { numRuns: 300 },
  );
});

test("no amount is off by more than a millionth, and what has no price is counted", () => {
  fc.assert(
    fc.property(someFacts, (facts) => {
      const { cells, priced } = costTree(facts);
      const exact = facts.work.service.model.plus(facts.entriesOfStage.service.model);
      expect(new ExactNumber(cells["service.model"].amount).minus(exact).abs().lte("0.000001")).toBe(true);
      const missing = stages.map((stage) => facts.work[stage].needing - facts.work[stage].priced);
      expect(stages.map((stage) => priced[stage].unpriced)).toEqual(missing);
      expect(priced.all.unpriced).toBe(missing.reduce((total, count) => total + count, 0));
      expect(priced.allocated.unpriced).toBe(priced.all.unpriced - priced.backoffice.unpriced);
    }),
    { numRuns: 100 },
  );
});

test("nothing happened: every amount is 0, nothing is per order", () => {
  const { cells, priced } = costTree(noFacts());
  expect(new Set(Object.values(cells).map(({ amount }) => amount))).toEqual(new Set(["0"]));
  expect(new Set(Object.values(cells).map(({ perOrder }) => perOrder))).toEqual(new Set([null]));
  expect(priced.all).toEqual({
    completeness: null,
    unpriced: 0,
    time: { measured: 0, estimated: 0, missing: 0 },
  });
});
