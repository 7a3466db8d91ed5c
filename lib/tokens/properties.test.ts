import fc from "fast-check";
import { expect, test } from "vitest";
import { readCosts } from "@/lib/economics/readCosts";
import { ingest } from "@/lib/ingest/ingest";
import { costsOf } from "@/lib/ingest/testing/costsOf";
import { dayAfter, daysFrom } from "@/lib/ingest/testing/days";
import { N } from "@/lib/ingest/testing/number";
import { organisationOf } from "@/lib/ingest/testing/organisationOf";
import { randomWorld } from "@/lib/ingest/testing/randomWorld";
import { listSteps } from "@/lib/tokens/listSteps";
import { readTokens } from "@/lib/tokens/readTokens";
import { stepListQuery } from "@/lib/tokens/stepListQuery";
import { groupings, tokensQuery } from "@/lib/tokens/tokensQuery";

const added = (amounts: (string | null)[]) =>
  amounts.reduce((sum, amount) => sum.plus(amount ?? 0), new N(0));

test("waste is no more than the cost; parts add up to the whole, and that to the tree's cost of models", async () => {
  await fc.assert(
    fc.asyncProperty(randomWorld(), fc.constantFrom(...groupings), async (world, by) => {
      const ctx = await organisationOf(world, world.now);
      await ingest(ctx, world.events);
      const days = { from: world.firstDay, to: dayAfter(world.firstDay, 8) };
      const { total, items, entries } = await readTokens(ctx, tokensQuery.parse({ ...days, by }));

      for (const one of [total, ...items]) expect(added([one.wasted]).lte(one.cost)).toBe(true);
      expect(added(items.map(({ cost }) => cost)).toFixed()).toBe(total.cost);
      expect(added(items.map(({ wasted }) => wasted)).lte(total.wasted ?? total.cost)).toBe(true);
      for (const count of ["steps", "requests", "inputTokens", "outputTokens", "unpriced"] as const) {
        expect(
          items.reduce((sum, item) => sum + (item[count] ?? 0), 0),
          count,
        ).toBe(total[count]);
      }

      const work = costsOf(world, daysFrom(days.from, days.to), null).items.filter(
        ({ of, kind, stage }) => of === "work" && kind === "model" && stage !== null,
      );
      const exact = work.reduce((sum, { amount }) => sum.plus(amount), new N(0));
      expect(exact.minus(total.cost).abs().lte("0.0000005001")).toBe(true);
      const { cells } = await readCosts(ctx, days);
      const tree = added(
        (["allocated.model", "unallocated.model", "backoffice.model"] as const).map(
          (name) => cells[name].amount,
        ),
      );
      // each of the tree's cells is rounded for itself
      expect(tree.minus(total.cost).minus(entries).abs().lte("0.00001")).toBe(true);

      // the sums by day know the same of what they know
      const kept = await readTokens(ctx, tokensQuery.parse({ ...days, by }), 0);
      if (!kept.complete) {
        for (const name of [
          "cost",
          "requests",
          "inputTokens",
          "cacheHitRate",
          "unpriced",
          "completeness",
        ] as const)
          expect(kept.total[name], name).toBe(total[name]);
      }

      const [item] = items;
      if (!item) return;
      const group = {
        ...(item.process === null ? {} : { ofProcess: item.process }),
        ...(item.agent === null ? {} : { ofAgent: item.agent }),
        ...(item.model === null ? {} : { ofModel: item.model }),
      };
      const list = await listSteps(ctx, stepListQuery.parse({ ...days, by, ...group, limit: 500 }));
      expect(added(list.items.map(({ amount }) => amount)).toFixed()).toBe(item.cost);
    }),
    { numRuns: 15, interruptAfterTimeLimit: 20_000 },
  );
}, 60_000);
