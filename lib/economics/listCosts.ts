// Longer than most: a page of costs is read, priced and rounded in one snapshot with the figure that it belongs to.
import { z } from "zod";
import { cursorInstant, cursorParts, cursorText } from "@/lib/contract/cursor";
import { listTotal, mostCounted } from "@/lib/contract/listTotal";
import { storable } from "@/lib/contract/storable";
import { snapshot } from "@/lib/db/snapshot";
import { statements } from "@/lib/db/statements";
import { type AddedUp, addedUp, nothingYet } from "@/lib/economics/addedUp";
import { costFigures, figuresOf } from "@/lib/economics/costFigures";
import { costLeaves } from "@/lib/economics/costLeaves";
import type { CostListQuery } from "@/lib/economics/costListQuery";
import { costTree } from "@/lib/economics/costTree";
import { isSelection } from "@/lib/economics/isSelection";
import { pricedSegments } from "@/lib/economics/pricedSegments";
import { countCosts, listedCosts } from "@/lib/economics/sql/listedCosts.sql";
import { type Exact, Exact as ExactNumber, zero } from "@/lib/kpi/exact";
import { labourCost } from "@/lib/kpi/labourCost";
import { machineCost } from "@/lib/kpi/machineCost";
import { type PricedBy, pricedBy } from "@/lib/kpi/pricedBy";
import { type Parts, readPartsIn } from "@/lib/kpi/readParts";
import type { Ctx } from "@/lib/tenancy/ctx";
import { may, require } from "@/lib/tenancy/require";

/** A step, review or ledger entry with what it adds to the figure. Days are those of the organisation's zone. */
export type CostItem = Omit<z.infer<typeof row>, "sorted_by" | "place" | "cost"> & {
  of: "entry" | "work";
  /** decimal string in the organisation's currency; null where it has no price */
  amount: string | null;
  /** of a model's or tool's cost */
  pricedBy: PricedBy;
};

export interface CostList {
  currency: string;
  timezone: string;
  /** the figure, decimal string: what the amounts of all pages, with `difference`, add up to; "0" of a selection */
  sum: string;
  items: CostItem[];
  /**
   * On the last page, for who may not see salaries: what the roles' own rates add to the firm's mean, at which the
   * single steps are priced. Null for everybody else, and before the last page.
   */
  difference: string | null;
  next: string | null;
  /** up to 10,000; null above */
  total: number | null;
}

/**
 * What a figure of the cost tree is made of, a page at a time: ledger entries, then steps and reviews, in order of
 * time. The amounts are rounded so that they add up to the figure to its last decimal.
 * @throws Fault `not-found` for a process that does not exist; `invalid` for a cursor that this list did not give;
 *   `forbidden`
 */
export async function listCosts(ctx: Ctx, query: CostListQuery): Promise<CostList> {
  require(ctx, "figures:read");
  const after = query.cursor === undefined ? null : cursorParts(query.cursor, cursorOf);
  const byRole = may(ctx, "salaries:read");
  return statements(
    ctx,
    async (run) => {
      const { from, to, process } = query;
      const parts = await readPartsIn(ctx, run, { from, to, process, interval: "total" });
      const { dated, total: facts } = parts;
      const filter = [
        ctx.org,
        dated.timezone,
        from,
        to,
        figuresOf(query.figure),
        process,
        query.unpriced,
        ...pricedSegments(dated, from, to),
      ];
      const selection = [query.time, query.ofStep, query.of];
      const place = after === null ? [null, null, null, null, null] : after.slice(0, 5);
      const rows = z
        .array(row)
        .parse(await run(listedCosts, [...filter, ...place, query.limit + 1, ...selection]));
      const nowhere = [null, null, null, null, null];
      const [counted] = await run<{ total: number }>(countCosts, [
        ...filter,
        ...nowhere,
        mostCounted + 1,
        ...selection,
      ]);
      const page = rows.slice(0, query.limit);
      const last = page.at(-1);
      const ended = rows.length <= query.limit;

      // a selection of its lines has no figure of its own
      const selected = isSelection(query);
      const sum = selected ? null : costTree(facts).cells[query.figure].amount;
      let so: AddedUp =
        after === null
          ? nothingYet(...(sum === null ? [] : [new ExactNumber(sum), exactly(facts, query)]))
          : { exact: new ExactNumber(after[5]), shown: new ExactNumber(after[6]) };
      const items = page.map(({ sorted_by: _, place: of, cost, ...found }): CostItem => {
        const exact = amountOf({ ...found, place: of, cost }, dated, byRole);
        const before = so.shown;
        so = addedUp(so, exact ?? zero);
        const amount = exact && so.shown.minus(before).toFixed();
        const machine = of === 1 && found.kind !== "labour";
        return {
          ...found,
          of: of === 0 ? "entry" : "work",
          amount,
          pricedBy: machine ? pricedBy({ ...found, cost }, dated) : null,
        };
      });
      return {
        currency: dated.currency,
        timezone: dated.timezone,
        sum: sum ?? "0",
        items,
        difference: ended && !byRole && sum !== null ? new ExactNumber(sum).minus(so.shown).toFixed() : null,
        next:
          ended || !last
            ? null
            : cursorText([
                String(last.place),
                last.sorted_by,
                last.source,
                last.id,
                last.kind,
                so.exact.toFixed(),
                so.shown.toFixed(),
              ]),
        total: listTotal(counted),
      };
    },
    snapshot,
  );
}

const text = z.string().nullable();
const row = z.object({
  place: z.number(),
  kind: z.string(),
  figure: z.enum(costFigures),
  source: z.string(),
  id: z.string(),
  type: z.string(),
  time: z.date().transform((time) => time.toISOString()),
  sorted_by: z.string(),
  day: z.string(),
  process: text,
  process_name: text,
  case: text,
  step: text,
  actor_kind: text,
  role: text,
  seconds: text,
  /** the time is the typical one of the step, as none came with it */
  estimated: z.boolean(),
  model: text,
  input_tokens: text,
  cached_tokens: text,
  output_tokens: text,
  category: text,
  title: text,
  note: text,
  /** as it was sent, in `currency` (null: the organisation's own) */
  sent: text,
  currency: text,
  cost: text,
  first_day: z.string(),
  last_day: z.string(),
  days_over: z.number(),
  days_inside: z.number(),
});

const amount = z.string().regex(/^-?\d{1,60}(\.\d{1,80})?$/);
const cursorOf = z.tuple([z.enum(["0", "1"]), cursorInstant, storable, storable, storable, amount, amount]);

function amountOf(
  found: Pick<z.infer<typeof row>, "place" | "kind" | "cost" | "days_inside" | "days_over"> &
    Parameters<typeof labourCost>[0] &
    Parameters<typeof machineCost>[0],
  dated: Parts["dated"],
  byRole: boolean,
): Exact | null {
  if (found.place === 0) {
    return new ExactNumber(found.cost ?? 0).times(found.days_inside).div(found.days_over);
  }
  return found.kind === "labour" ? labourCost(found, dated, byRole) : machineCost(found, dated);
}

/** The figure before it was rounded. */
function exactly(facts: Parts["total"], query: CostListQuery): Exact {
  const leaves = costLeaves(facts);
  return figuresOf(query.figure).reduce((sum, name) => sum.plus(leaves[name]), zero);
}
