import { execFile, spawn } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Client } from "pg";

/** What inserted the rows, and how many a second. */
export interface Inserted {
  by: string;
  rows: number;
  perSecond: number;
}

/**
 * The yardstick of single events: 16 clients, each inserting a row (a step of an agent) and committing it, into a table
 * like `event` with all its indexes, as the owner, without row-level security. pgbench with prepared statements when
 * PostgreSQL's own programs are installed, else clients of `pg` in a process of their own, who are slower.
 */
export async function pgbench(
  owner: Client,
  url: string,
  folder: string,
  seconds: number,
): Promise<Inserted> {
  await owner.query("drop table if exists event_single");
  await owner.query("create table event_single (like event including all)");
  await owner.query("checkpoint");
  const program = findPgbench();
  const perSecond = await (program ? byPgbench(program, url, folder, seconds) : byClients(url, seconds));
  const { rows } = await owner.query<{ count: string }>("select count(*) from event_single");
  await owner.query("drop table event_single");
  return {
    by: program ?? "clients of pg in a process of their own",
    rows: Number(rows[0]?.count),
    perSecond,
  };
}

/** With a number that no two rows share as its only parameter. */
export function insertSql(number: string): string {
  return `insert into event_single (organisation_id, source, id, type, time, received_at, process, case_id, step,
    actor_kind, actor_id, outcome, currency, model, input_tokens, cached_tokens, output_tokens, requests)
  values ('00000000-0000-0000-0000-000000000001'::uuid, 'agents', md5(${number}::bigint::text), 'case.step', now(), now(),
    'support', 'support-120-' || ${number}::bigint::text, 'answer', 'agent', 'support-agent', 'ok', 'CNY', 'small-4',
    3500, 1700, 400, 2)`;
}

async function byPgbench(program: string, url: string, folder: string, seconds: number): Promise<number> {
  const script = join(folder, "insert.sql");
  writeFileSync(script, `\\set number random(1, 1000000000000000)\n${insertSql(":number")};\n`);
  const options = ["--no-vacuum", "--protocol=prepared", "--client=16", "--jobs=2", `--time=${seconds}`];
  const { stdout } = await promisify(execFile)(program, [...options, `--file=${script}`, url]);
  const told = /^tps = ([\d.]+)/m.exec(stdout);
  if (!told) throw new Error(`pgbench said no rate:\n${stdout}`);
  return Number(told[1]);
}

function byClients(url: string, seconds: number): Promise<number> {
  const args = ["--import", "tsx", "bench/ingest/pgClients.ts", url, String(seconds)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk));
  return new Promise((resolve, reject) => {
    child.on("exit", (code) =>
      code === 0 ? resolve(Number(said)) : reject(new Error("The clients failed.")),
    );
  });
}

function findPgbench(): string | null {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const programs = versions.map((version) => join(debian, version, "bin", "pgbench"));
  return programs.find((program) => existsSync(program)) ?? null;
}
