// Longer than most: the one place where what was read becomes the figures of the answer.
import { z } from "zod";
import { snapshot } from "@/lib/db/snapshot";
import { statements } from "@/lib/db/statements";
import { Exact, sixDecimals } from "@/lib/kpi/exact";
import { readPartsIn } from "@/lib/kpi/readParts";
import { publicPrices } from "@/lib/prices/publicPrices";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";
import { cacheSaving } from "@/lib/tokens/cacheSaving";
import { groups, keyOf } from "@/lib/tokens/groups";
import { readGroups } from "@/lib/tokens/readGroups";
import { readHandoversAtPrices } from "@/lib/tokens/readHandoversAtPrices";
import { casesOf, secondsOf } from "@/lib/tokens/sql/casesOf.sql";
import { namesAndRates } from "@/lib/tokens/sql/namesAndRates.sql";
import { tokenFigures } from "@/lib/tokens/tokenFigures";
import type { TokensAnswer } from "@/lib/tokens/tokensAnswer";
import type { TokensQuery } from "@/lib/tokens/tokensQuery";
import { noUsage } from "@/lib/tokens/usage";

/**
 * What tokens are used for and what they cost, by process, agent or model: of the steps of some days that a model had a
 * part in, with the cases that they belong to as those stand now. Cost is that of the cost tree: with the ledger's
 * `entries` the total is the tree's cost of models. Waste is the cost of steps not ok and of steps in cases closed other
 * than resolved. Source of the formulas: the definitions of tokens.
 *
 * Of more steps than `most` only the sums by day are read: `complete` is false, and what they do not know is null.
 * @throws Fault `not-found` for a process that does not exist; `forbidden`
 */
export async function readTokens(ctx: Ctx, query: TokensQuery, most?: number): Promise<TokensAnswer> {
  require(ctx, "figures:read");
  const { from, to, process, by, times } = query;
  const found = await statements(
    ctx,
    async (run) => {
      const { dated, total: facts } = await readPartsIn(ctx, run, { from, to, process, interval: "total" });
      const read = await readGroups(ctx.org, run, dated, query, most);
      const { complete } = read.sums;
      // hashes of as many cases as there are
      if (complete) await run("set local work_mem = '64MB'");
      const asked = [ctx.org, dated.timezone, from, to, process];
      const ask = <Row extends z.ZodType>(text: string, row: Row) =>
        complete ? run(text, asked).then((rows) => z.array(row).parse(rows)) : Promise.resolve([]);
      const settings = z.array(namesRow).parse(await run(namesAndRates, [ctx.org]))[0];
      return {
        dated,
        entries: facts.entries.model,
        read,
        settings,
        cases: byKey(await ask(casesOf(by), casesRow)),
        seconds: byKey(await ask(secondsOf(by), secondsRow)),
      };
    },
    snapshot,
  );
  const { dated, read, settings } = found;
  const { complete } = read.sums;
  const prices = { own: dated.prices, shadow: read.shadow };
  const whole = groups(read.sums, null, prices)[0]?.usage ?? noUsage();
  const nameOf = (key: string) => settings?.names[key] ?? key;
  const none = { cases: 0, resolved: 0, open: 0, reviewed: 0, accepted: 0 };
  const items = read.items.map(({ group, usage, cost, wasted }) => {
    const cases = complete ? (found.cases.get(keyOf(group)) ?? none) : null;
    const seconds = found.seconds.get(keyOf(group))?.seconds ?? null;
    return {
      ...group,
      processName: group.process && nameOf(group.process),
      ...tokenFigures(usage, { cost, wasted, whole: read.cost }, cases, seconds),
    };
  });
  const cache = complete
    ? cacheSaving(groups(read.sums, "agent", prices), groups(read.sums, "process", prices))
    : null;
  return {
    from,
    to,
    timezone: dated.timezone,
    currency: dated.currency,
    process,
    by,
    complete,
    items: items.sort((a, b) => new Exact(b.cost).comparedTo(a.cost)),
    total: tokenFigures(
      whole,
      { cost: read.cost, wasted: read.wasted, whole: read.cost },
      complete ? (found.cases.get(everything) ?? none) : null,
      found.seconds.get(everything)?.seconds ?? null,
    ),
    entries: sixDecimals(found.entries).toFixed(),
    prices: {
      default: dated.defaultPrices,
      list: publicPrices.day,
      needsRate: dated.currency !== "USD" && settings?.dollars !== true,
      offered: whole.offered,
    },
    cache: cache && {
      ...cache,
      saved: cache.saved && sixDecimals(cache.saved).toFixed(),
      processes: cache.processes.map((key) => ({ process: key, name: nameOf(key) })),
    },
    times,
    handovers: await readHandoversAtPrices(ctx, times, process),
  };
}

/** A row without a key is of all groups together. */
const everything = "";
const key = z
  .array(z.string())
  .nullable()
  .transform((names) => names?.join("\0") ?? everything);
const whole = z.number().int();
const casesRow = z.object({
  key,
  cases: whole,
  resolved: whole,
  open: whole,
  reviewed: whole,
  accepted: whole,
});
const secondsRow = z.object({ key, seconds: z.string().nullable() });
const namesRow = z.object({ names: z.record(z.string(), z.string()), dollars: z.boolean() });

function byKey<Row extends { key: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.key, row]));
}
