import type { PoolClient, QueryResult, QueryResultRow } from "pg";
import { ending } from "@/lib/db/lastly";
import { bound, scopeOf } from "@/lib/db/scope";
import { snapshot } from "@/lib/db/snapshot";
import { withinShare } from "@/lib/db/withinShare";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * Runs one statement of a transaction and gives its rows. A statement with a name is planned once per connection,
 * which is worth it for the long ones of the hot paths.
 */
export type Run = <Row extends QueryResultRow>(sql: string | Named, values?: unknown[]) => Promise<Row[]>;
export interface Named {
  name: string;
  text: string;
}

/**
 * Runs `work` in one transaction that sees the rows of the context's organisation only, in plain SQL.
 * A deadlock or a serialization failure (40P01, 40001) is tried again up to five times: `work` must have no effect
 * outside the database. What reads a `snapshot` waits while the organisation has its share of questions under way.
 *
 * @param opening a first statement, whose only parameter is the organisation (`$1::uuid`): it goes in the same trip as
 *   `begin`, and its rows are given to `work`
 */
export async function statements<T>(
  ctx: Ctx,
  work: (run: Run, opened: unknown[]) => Promise<T>,
  begin = "begin",
  opening?: string,
): Promise<T> {
  const all = () => tried(ctx, work, begin, opening);
  return begin.startsWith(snapshot) ? withinShare(ctx.org, all) : all();
}

async function tried<T>(
  ctx: Ctx,
  work: (run: Run, opened: unknown[]) => Promise<T>,
  begin: string,
  opening?: string,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const client = await ctx.db.pool.connect();
    let broken: Error | undefined;
    try {
      const first = [begin, scopeOf(ctx), ...(opening ? [bound(opening, ctx.org)] : [])];
      const begun = (await client.query(first.join("; "))) as unknown as QueryResult[];
      const result = await ending(runner(client), (run) =>
        work(run, opening ? (begun.at(-1)?.rows ?? []) : []),
      );
      await client.query("commit");
      return result;
    } catch (error) {
      await client.query("rollback").catch((cause: Error) => {
        broken = cause;
      });
      if (attempt >= 5 || !retryable.has((error as { code?: string }).code ?? "")) throw error;
    } finally {
      // a connection that can't even roll back is thrown away
      client.release(broken);
    }
    await new Promise((resolve) => setTimeout(resolve, attempt * 20 * Math.random()));
  }
}

const retryable = new Set(["40P01", "40001"]);

/** Statements asked for at once wait for each other: a connection answers one at a time. */
function runner(client: PoolClient): Run {
  let last: Promise<unknown> = Promise.resolve();
  return (sql, values) => {
    const query = typeof sql === "string" ? { text: sql, values } : { ...sql, values };
    const answer = last.then(async () => (await client.query(query)).rows as never);
    last = answer.catch(() => {});
    return answer;
  };
}
