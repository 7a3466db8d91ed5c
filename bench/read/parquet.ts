import { createWriteStream, existsSync, rmSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { Client } from "pg";
import { to } from "pg-copy-streams";
import { firm } from "@/bench/firm/firm";
import { columns } from "@/lib/ingest/columns";

/** DuckDB in memory with two threads, as many as PostgreSQL has cores here. */
export async function openDuckdb(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  return instance.connect();
}

/** Writes an organisation's events, as they are stored, to a Parquet file (the defaults of DuckDB), if it is not there. */
export async function exportParquet(
  owner: Client,
  duckdb: DuckDBConnection,
  org: string,
  file: string,
): Promise<void> {
  if (existsSync(file)) return;
  const names = columns.map(({ column }) => column).join(", ");
  const csv = `${file}.csv`;
  const rows = `select ${names} from event where organisation_id = '${org}'`;
  await pipeline(owner.query(to(`copy (${rows}) to stdout (format csv)`)), createWriteStream(csv));
  const types = columns
    .map(({ column, type }) => `'${column}': '${duckdbTypes[type] ?? "VARCHAR"}'`)
    .join(", ");
  await duckdb.run(`
    copy (select * from read_csv('${csv}', header = false, columns = {${types}}))
    to '${file}' (format parquet)`);
  rmSync(csv);
}

const duckdbTypes: Record<string, string> = {
  numeric: "DECIMAL(18,6)",
  bigint: "BIGINT",
  date: "DATE",
  // what comes is UTC, with its offset
  timestamptz: "TIMESTAMP",
};

/** The view `event` of the file, and what is dated as tables, from PostgreSQL: salaries, prices and heads of each day. */
export async function prepareDuckdb(
  owner: Client,
  duckdb: DuckDBConnection,
  org: string,
  file: string,
  range: { from: string; to: string },
): Promise<void> {
  await duckdb.run(`create or replace view event as select * from read_parquet('${file}')`);
  const days = `
    with day as (select d::date as day from generate_series('${range.from}'::date, '${range.to}', interval '1 day') d),
    role as (
      select day.day, e.*
      from day
      cross join lateral (
        select distinct on (role) role, fte, monthly_salary
        from event
        where organisation_id = '${org}' and type = 'headcount.set'
          and (time at time zone '${firm.timezone}')::date <= day.day
        order by role, time desc
      ) e
    )`;
  const asTable = async (name: string, sql: string) => {
    const { rows } = await owner.query<Record<string, unknown>>(sql);
    const names = Object.keys(rows[0] ?? {});
    const values = rows
      .map((row) => `(${names.map((column) => literal(row[column])).join(", ")})`)
      .join(", ");
    await duckdb.run(
      `create or replace table ${name} as select * from (values ${values}) t (${names.join(", ")})`,
    );
  };
  await asTable("day_text", `${days} select day::text from day order by day`);
  await duckdb.run("create or replace table day as select day::date as day from day_text");
  await asTable(
    "salary",
    `${days} select day::text, role,
       (monthly_salary * load_factor / productive_hours)::float8 as hourly_rate
     from role, organisation where organisation_id = '${org}'`,
  );
  await asTable(
    "heads",
    `${days} select day::text, sum(fte)::float8 as heads, sum(fte * monthly_salary * load_factor)::float8 as pay
     from role, organisation where organisation_id = '${org}' group by day`,
  );
  await asTable(
    "price",
    `${days} select day.day::text, e.*
     from day
     cross join lateral (
       select distinct on (model) model, input_price::float8,
         coalesce(cached_price, input_price)::float8 as cached_price, output_price::float8
       from event
       where organisation_id = '${org}' and type = 'model.priced'
         and (time at time zone '${firm.timezone}')::date <= day.day
       order by model, time desc
     ) e`,
  );
  for (const table of ["salary", "heads", "price"]) {
    await duckdb.run(`create or replace table ${table} as select * replace (day::date as day) from ${table}`);
  }
  await asTable(
    "process",
    `select p.process, p.stage, p.core, p.reopen_window_days, b.seconds::float8 as baseline
     from process p
     join process_baseline b on b.organisation_id = p.organisation_id and b.process = p.process
     where p.organisation_id = '${org}'`,
  );
}

function literal(value: unknown): string {
  return typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value);
}
