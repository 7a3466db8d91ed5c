import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { command } from "@/e2e/command";
import { debianPostgres, hasDebianPostgres } from "@/e2e/debianPostgres";
import { startServer } from "@/e2e/startServer";
import { identity } from "./event";
import type { Fault } from "./fault";
import { figuresDiffer, rangeOf } from "./figuresDiffer";
import { Firm } from "./firm";
import { flow } from "./flow";
import { Ledger } from "./ledger";
import { pause } from "./until";

/**
 * `pg_dump` while events flow, restored into an empty database: what was answered before the dump began is there, and
 * the figures are those of the events that are there. With Debian's PostgreSQL 15, whose pg_dump cannot read 18.
 */
export const dumpRestore: Fault = {
  name: "dump and restore while events flow",
  points: ["dumps restored", "batches stored during the dump"],
  async run({ seed, short, tally }) {
    if (!hasDebianPostgres) {
      tally.skipped = "there is no PostgreSQL of Debian here (apt-get install postgresql-15)";
      return;
    }
    const folder = await mkdtemp(join(tmpdir(), "handover-dump-"));
    const postgres = await debianPostgres();
    await postgres.start();
    const environment = (name: string) => {
      const url = new URL(postgres.url);
      url.pathname = `/${name}`;
      return {
        DATABASE_URL: url.toString(),
        AUTH_SECRET: "Wq7Zk2Lr9Xt4Vb1Yc6Ud3Pe8Hs5Jf0+a",
        HANDOVER_DATA: folder,
      };
    };
    await execute(postgres.url, "create database first");
    const server = await startServer(environment("first"), join(folder, "server.log"));
    const ledger = new Ledger(folder);
    try {
      const firm = await Firm.found(server.url, ledger);
      for (let run = 0; run < (short ? 1 : 3); run++) {
        const { results, stop } = flow(firm, seed * 100 + run, 3);
        await pause(1_500);
        const promised = new Set(
          ledger
            .read(firm.slug)
            .flatMap(({ sending, results: heard }) =>
              heard.some(({ outcome }) => outcome === "ok") ? sending.events.map(identity) : [],
            ),
        );
        const before = results.length;
        const file = join(folder, `dump-${run}`);
        execFileSync("pg_dump", ["--format=custom", `--file=${file}`, environment("first").DATABASE_URL]);
        await pause(300);
        await stop();
        tally.reach("batches stored during the dump", results.length - before);
        const name = `restored_${run}`;
        await execute(postgres.url, `create database ${name}`);
        const { DATABASE_URL } = environment(name);
        execFileSync("pg_restore", ["--exit-on-error", `--dbname=${DATABASE_URL}`, file]);
        tally.wrong(
          `dump ${run}`,
          await whatIsThere(DATABASE_URL, firm, promised, environment(name), folder),
        );
        tally.reach("dumps restored");
        tally.runs++;
      }
    } finally {
      await server.stop();
      ledger.close();
      await postgres.remove();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function whatIsThere(
  url: string,
  firm: Firm,
  promised: Set<string>,
  environment: Record<string, string>,
  folder: string,
): Promise<string[]> {
  const wrong: string[] = [];
  const rows = await execute<{ source: string; id: string }>(
    url,
    `select source, id from event
     where organisation_id = (select organisation_id from directory_slug where slug = '${firm.slug}')`,
  );
  const stored = new Set(rows.map(identity));
  const lost = [...promised].filter((name) => !stored.has(name)).length;
  if (promised.size === 0) wrong.push("nothing had been stored before the dump");
  if (lost > 0) wrong.push(`${lost} events that were answered before the dump are not in it`);
  const verified = await command(environment, "verify", "--org", firm.slug);
  if (!/^0 differences$/m.test(verified.stdout)) wrong.push(`verify: ${verified.stdout} ${verified.stderr}`);
  const server = await startServer(environment, join(folder, "restored.log"));
  try {
    const there = Firm.beside(firm, server.url);
    const sent = new Map(
      firm.ledger
        .read(firm.slug)
        .flatMap(({ sending }) => sending.events.map((event) => [identity(event), event] as const)),
    );
    const events = [...stored].flatMap((name) => sent.get(name) ?? []);
    if (events.length !== stored.size) wrong.push("events are stored that were never sent");
    wrong.push(...(await figuresDiffer(there, events, rangeOf("2026-03-20"))));
  } finally {
    await server.stop();
  }
  return wrong;
}

async function execute<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}
