import { createHash } from "node:crypto";
import { record } from "@/lib/audit/record";
import { Fault } from "@/lib/contract/fault";
import { bound } from "@/lib/db/scope";
import { type Run, statements } from "@/lib/db/statements";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";
import { columnsOf } from "@/lib/transfer/columnsOf";
import { format, type Header, type TransferredMember } from "@/lib/transfer/format";
import { productVersion } from "@/lib/transfer/productVersion";
import { carried, leftOut } from "@/lib/transfer/tables";

/**
 * Writes the whole organisation as lines (`format`), as it stands in one snapshot, in memory that does not grow with it.
 * What is written is waited for: who takes it slowly holds the reading up, for five minutes a piece at the most.
 * The log says that it was done, and so does the file.
 * @param write takes whole lines
 * @returns rows by table, as the closing line says
 * @throws Fault `forbidden`, `not-found`
 */
export async function exportOrganisation(
  ctx: Ctx,
  write: (lines: string) => Promise<unknown>,
): Promise<Record<string, number>> {
  require(ctx, "organisation:export");
  await statements(ctx, (run) =>
    record(run, ctx, { action: "organisation.exported", subject: "organisation" }),
  );
  return statements(
    ctx,
    async (run) => {
      await run("set local idle_in_transaction_session_timeout = '5min'");
      const hash = createHash("sha256");
      const put = async (lines: string) => {
        hash.update(lines);
        await write(lines);
      };
      const header = await readHeader(ctx, run);
      await put(`${JSON.stringify({ header })}\n`);
      for (const member of await run<TransferredMember>(members, [ctx.org])) {
        await put(`${JSON.stringify({ member })}\n`);
      }
      const rows: Record<string, number> = {};
      for (const { table, only, order } of carried) {
        const columns = await columnsOf(run, table);
        await put(`${JSON.stringify({ table: { name: table, columns } })}\n`);
        rows[table] = await putRows(ctx, run, { table, only, order, columns }, put);
      }
      await write(`${JSON.stringify({ end: { rows, sha256: hash.digest("hex") } })}\n`);
      return rows;
    },
    "begin isolation level repeatable read, read only",
  );
}

interface Carried {
  table: string;
  only?: string;
  order?: string;
  columns: string[];
}

async function putRows(
  ctx: Ctx,
  run: Run,
  { table, only, order, columns }: Carried,
  put: (lines: string) => Promise<void>,
): Promise<number> {
  const rows = `select ${columns.map((column) => `stored."${column}"`).join(", ")} ${from(table, only)}${order ? ` order by stored.${order}` : ""}`;
  // four in five columns of an event are null; where a column is JSON itself, its nulls are its own
  const json = table === "event" ? "json_strip_nulls(row_to_json(each))" : "row_to_json(each)";
  const lines = `select ${json}::text as line from (${rows}) each`;
  await run(bound(`declare carried no scroll cursor for ${ended} ${lines}`, ctx.org));
  let count = 0;
  for (;;) {
    // a row of the small tables may be a whole report
    const found = await run<{ line: string }>(`fetch ${small.has(table) ? 20 : 1_000} from carried`);
    if (found.length === 0) break;
    count += found.length;
    await put(found.map(({ line }) => `{"${table}":${line}}\n`).join(""));
  }
  await run("close carried");
  return count;
}

const small = new Set(["report_sign_off", "restatement", "import", "audit_entry", "alert", "import_mapping"]);

/** As `import` is narrowed: others refer to those. */
const ended = `with ended as (
  select import_id from import
  where organisation_id = $1::uuid and ${carried.find(({ table }) => table === "import")?.only ?? "true"}
)`;

function from(table: string, only = "true"): string {
  return `from ${table} stored where stored.organisation_id = $1::uuid and (${only})`;
}

async function readHeader(ctx: Ctx, run: Run): Promise<Header> {
  const [organisation] = await run<{ slug: string; name: string }>(
    "select slug, name from organisation where organisation_id = $1::uuid",
    [ctx.org],
  );
  if (!organisation) throw new Fault("not-found", "This organisation does not exist.");
  const [last] = await run<{ name: string }>(lastMigration);
  const rows: Record<string, number> = {};
  for (const { table, only } of carried) {
    const [counted] = await run<{ count: number }>(
      `${ended} select count(*)::float8 as count ${from(table, only)}`,
      [ctx.org],
    );
    rows[table] = counted?.count ?? 0;
  }
  const missing: Header["leftOut"] = [];
  for (const { table, name, only } of leftOut) {
    const [found] = await run<{ count: number; names: string[] | null }>(
      `select count(*)::float8 as count, array_agg(${name ?? "null"}::text) as names ${from(table, only)}`,
      [ctx.org],
    );
    if (!found?.count) continue;
    missing.push({ table, rows: found.count, names: name === null ? [] : (found.names ?? []) });
  }
  return {
    format,
    version: productVersion,
    migration: last?.name ?? "",
    exportedAt: ctx.now.toISOString(),
    organisation,
    rows,
    leftOut: missing,
  };
}

const lastMigration = `
  select max(migration_name)::text as name from _prisma_migrations
  where finished_at is not null and rolled_back_at is null`;

const members = `
  select p.email, p.name, m.role
  from member m
  join person p on p.id = m.person_id
  where m.organisation_id = $1::uuid
  order by m.created_at, m.person_id`;
