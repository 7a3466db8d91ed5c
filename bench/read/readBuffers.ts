import type { Database } from "@/lib/db/database";
import { scope } from "@/lib/db/scope";
import type { KpiQuery } from "@/lib/kpi/query";
import { readKpis } from "@/lib/kpi/readKpis";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * The shared buffers that each statement of `readKpis` touches, by its name, as EXPLAIN (ANALYZE, BUFFERS) counts them
 * under the role that serves. The second of two runs: the first may still write down what it found out about rows.
 * @param options.ownOnly by indexes alone: of a small table all pages would be read, whosever they are
 */
export async function readBuffers(
  ctx: Ctx,
  query: KpiQuery,
  options: { ownOnly?: boolean } = {},
): Promise<Record<string, number>> {
  const asked = await statementsOf(ctx, query);
  const client = await ctx.db.pool.connect();
  const touched: Record<string, number> = {};
  try {
    await client.query(`begin; ${scope(ctx.org)}`);
    if (options.ownOnly) await client.query("set local enable_seqscan = off");
    for (const { name, text, values } of asked) {
      for (let run = 0; run < 2; run++) {
        const { rows } = await client.query<{ "QUERY PLAN": Explained[] }>(
          `explain (analyze, buffers, timing off, format json) ${text}`,
          values,
        );
        const plan = rows[0]?.["QUERY PLAN"][0]?.Plan;
        touched[name] = (plan?.["Shared Hit Blocks"] ?? 0) + (plan?.["Shared Read Blocks"] ?? 0);
      }
    }
    await client.query("rollback");
  } finally {
    client.release();
  }
  return touched;
}

interface Explained {
  Plan: { "Shared Hit Blocks": number; "Shared Read Blocks": number };
}

interface Statement {
  name: string;
  text: string;
  values: unknown[];
}

/** The named statements of one reading, caught on their way to the database. */
async function statementsOf(ctx: Ctx, query: KpiQuery): Promise<Statement[]> {
  const asked: Statement[] = [];
  const client = await ctx.db.pool.connect();
  const watched = new Proxy(client, {
    get(target, key) {
      if (key === "release") return () => {};
      const value = Reflect.get(target, key, target) as unknown;
      if (typeof value !== "function") return value;
      if (key !== "query") return value.bind(target);
      return (...sent: [string | Statement, ...unknown[]]) => {
        if (typeof sent[0] === "object" && sent[0].name) asked.push(sent[0]);
        return Reflect.apply(value, target, sent) as unknown;
      };
    },
  });
  const pool = new Proxy(ctx.db.pool, {
    get: (target, key) =>
      key === "connect" ? async () => watched : (Reflect.get(target, key, target) as unknown),
  });
  const db: Database = { ...ctx.db, pool };
  try {
    await readKpis({ ...ctx, db }, query);
  } finally {
    client.release();
  }
  return asked;
}
