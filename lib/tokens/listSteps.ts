// Longer than most: a page of steps is read, priced and rounded in one snapshot with the figure that it belongs to.
import { z } from "zod";
import { cursorInstant, cursorParts, cursorText } from "@/lib/contract/cursor";
import { listTotal, mostCounted } from "@/lib/contract/listTotal";
import { storable } from "@/lib/contract/storable";
import { snapshot } from "@/lib/db/snapshot";
import { statements } from "@/lib/db/statements";
import { type AddedUp, addedUp, nothingYet } from "@/lib/economics/addedUp";
import { pricedSegments } from "@/lib/economics/pricedSegments";
import { checkProcess } from "@/lib/kpi/checkProcess";
import { type Exact, Exact as ExactNumber, sum, zero } from "@/lib/kpi/exact";
import { machineCost } from "@/lib/kpi/machineCost";
import { type PricedBy, pricedBy } from "@/lib/kpi/pricedBy";
import { readDated } from "@/lib/kpi/readDated";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";
import { type Groups, readGroups } from "@/lib/tokens/readGroups";
import { countListedSteps, listedSteps } from "@/lib/tokens/sql/listedSteps.sql";
import type { StepListQuery } from "@/lib/tokens/stepListQuery";

/** A step that a model had a part in. Days are those of the organisation's zone. */
export type StepItem = Omit<z.infer<typeof row>, "sorted_by" | "cost"> & {
  /** decimal string in the organisation's currency; null where it has no price */
  amount: string | null;
  pricedBy: PricedBy;
};

export interface StepList {
  currency: string;
  timezone: string;
  /** the figure: what the amounts of all pages add up to; null where the figure is not known */
  sum: string | null;
  items: StepItem[];
  next: string | null;
  /** up to 10,000; null above */
  total: number | null;
}

/**
 * The steps behind a figure of tokens, a page at a time, the newest first. The amounts are rounded so that they add up
 * to the figure to its last decimal.
 * @throws Fault `not-found` for a process that does not exist; `invalid` for a cursor that this list did not give;
 *   `forbidden`
 */
export async function listSteps(ctx: Ctx, query: StepListQuery): Promise<StepList> {
  require(ctx, "figures:read");
  const after = query.cursor === undefined ? null : cursorParts(query.cursor, cursorOf);
  return statements(
    ctx,
    async (run) => {
      const { from, to, process } = query;
      const dated = await readDated(ctx.org, run, to);
      checkProcess(dated, process);
      const [starts, , , models] = pricedSegments(dated, from, to);
      const filter = [
        ...[ctx.org, dated.timezone, from, to, process],
        ...[query.ofProcess ?? null, query.ofAgent ?? null, query.ofModel ?? null],
        ...[query.wasted, query.unpriced, starts, models],
      ];
      const place = after === null ? [null, null, null] : after.slice(0, 3);
      const rows = z.array(row).parse(await run(listedSteps, [...filter, ...place, query.limit + 1]));
      const [counted] = await run<{ total: number }>(countListedSteps, [
        ...filter,
        null,
        null,
        null,
        mostCounted + 1,
      ]);
      const page = rows.slice(0, query.limit);
      const last = page.at(-1);
      const ended = rows.length <= query.limit;

      const figure = query.unpriced ? free : figureOf(await readGroups(ctx.org, run, dated, query), query);
      let so: AddedUp =
        after === null
          ? nothingYet(...(figure === null ? [] : [new ExactNumber(figure.shown), figure.exact]))
          : { exact: new ExactNumber(after[3]), shown: new ExactNumber(after[4]) };
      const items = page.map(({ sorted_by: _, cost, ...found }): StepItem => {
        const step = { ...found, cost, model: found.model || null };
        const exact = machineCost(step, dated);
        const before = so.shown;
        so = addedUp(so, exact ?? zero);
        return {
          ...found,
          amount: exact && so.shown.minus(before).toFixed(),
          pricedBy: pricedBy(step, dated),
        };
      });
      return {
        currency: dated.currency,
        timezone: dated.timezone,
        sum: figure?.shown ?? null,
        items,
        next:
          ended || !last
            ? null
            : cursorText([last.sorted_by, last.source, last.id, so.exact.toFixed(), so.shown.toFixed()]),
        total: listTotal(counted),
      };
    },
    snapshot,
  );
}

const text = z.string().nullable();
const row = z.object({
  source: z.string(),
  id: z.string(),
  time: z.date().transform((time) => time.toISOString()),
  sorted_by: z.string(),
  day: z.string(),
  process: z.string(),
  process_name: text,
  case: z.string(),
  step: text,
  agent: z.string(),
  model: z.string(),
  outcome: z.string(),
  seconds: text,
  requests: text,
  input_tokens: text,
  cached_tokens: text,
  output_tokens: text,
  /** of its case, as it stands now; null while it is open */
  closed_day: text,
  resolution: text,
  wasted: z.boolean(),
  /** as it was sent, in `currency` (null: the organisation's own) */
  sent: text,
  currency: text,
  cost: text,
});

const amount = z.string().regex(/^-?\d{1,60}(\.\d{1,80})?$/);
const cursorOf = z.tuple([cursorInstant, storable, storable, amount, amount]);

const free = { shown: "0", exact: zero };

/** The figure as the page of the tokens shows it, and before it was rounded; null where it is not known. */
function figureOf(read: Groups, query: StepListQuery): { shown: string; exact: Exact } | null {
  const { ofProcess, ofAgent, ofModel } = query;
  const part = query.wasted ? "wasted" : "cost";
  const whole = ofProcess === undefined && ofAgent === undefined && ofModel === undefined;
  const of = read.items.filter(
    ({ group }) =>
      whole ||
      (group.process === (ofProcess ?? null) &&
        group.agent === (ofAgent ?? null) &&
        group.model === (ofModel ?? null)),
  );
  // nothing is in it, or who did what is not known
  const shown = whole ? read[part] : of[0] ? of[0][part] : read.sums.complete ? "0" : null;
  return shown === null ? null : { shown, exact: sum(of.map(({ usage }) => usage[part])) };
}
