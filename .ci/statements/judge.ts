import { loadModule, parseSync } from "libpg-query";
import type pg from "pg";
import { analysed } from "./analysed.ts";
import { type Columns, organisations } from "./organisations.ts";
import { refusedAsUnderstood, refusedAsWritten, tablesOf, type Volatility } from "./refused.ts";
import { node, nodes, type Tree, walk } from "./tree.ts";

export interface Judged {
  statement: string;
  /** what keeps it from being one statement on one node of a cluster, a sentence each */
  faults: string[];
  /** what says the organisation, as written; empty where there is none to say, and of several rows by several parameters */
  by: string[];
}

/** Judges texts of SQL, each of one statement or several, against the tables of a database that is there. */
export async function judge(
  client: pg.Client,
  tables: { tenants: readonly string[]; copied: readonly string[]; kept: readonly string[] },
): Promise<(text: string) => Promise<Judged[]>> {
  await loadModule();
  const all = await columnsOf(client);
  const numbers = new Map([...all].map(([name, { number }]) => [number, name]));
  const columns = (names: readonly string[]): Columns =>
    new Map(names.map((name) => [name, all.get(name)?.columns ?? []]));
  const [tenants, others] = [columns(tables.tenants), columns([...tables.copied, ...tables.kept])];
  const spread = new Set([...tables.tenants, ...tables.copied]);
  const volatility = await volatilityOf(client);
  const touched = (number: string) => spread.has(numbers.get(number) ?? "");

  return async (text) => {
    const found: Judged[] = [];
    // the parser counts bytes
    const bytes = Buffer.from(text);
    for (const raw of nodes(parseSync(text) as unknown as Tree, "stmts")) {
      const start = Number(raw.stmt_location ?? 0);
      const end = raw.stmt_len === undefined ? undefined : start + Number(raw.stmt_len);
      const statement = bytes.subarray(start, end).toString().trim();
      const tree = unexplained(node(raw, "stmt"));
      if (!tree) continue;
      const [kind = ""] = Object.keys(tree);
      const faults = refusedAsWritten(tree);
      if (!asking.has(kind)) {
        if (!harmless.has(kind) && !isTemporary(tree)) faults.push(`is a ${kind}`);
        found.push({ statement, faults, by: [] });
        continue;
      }
      const { unbound, by } = organisations(tree, tenants, others);
      for (const table of unbound) faults.push(`does not say which organisation's ${table}`);
      if (by.length > 1) faults.push(`says the organisation in several ways: ${by.join(", ")}`);
      const named = tablesOf(tree);
      const local = tables.kept.filter((table) => named.has(table));
      if (local.length > 0 && tables.tenants.some((table) => named.has(table))) {
        faults.push(`joins ${local.join(", ")}, which only the coordinator has`);
      }
      if (changes(tree) && [...named].some((table) => spread.has(table))) {
        const understood = await analysed(client, statement.replace(/^explain \([^)]*\) */i, ""));
        faults.push(...refusedAsUnderstood(understood, touched, volatility));
      }
      found.push({ statement, faults, by });
    }
    return found;
  };
}

const asking = new Set(["SelectStmt", "InsertStmt", "UpdateStmt", "DeleteStmt", "MergeStmt"]);
const harmless = new Set([
  "TransactionStmt",
  "VariableSetStmt",
  "VariableShowStmt",
  "FetchStmt",
  "ClosePortalStmt",
]);

function changes(tree: Tree): boolean {
  let found = false;
  walk([tree], (kind) => {
    found ||= changing.has(kind);
    return !found;
  });
  return found;
}

const changing = new Set(["InsertStmt", "UpdateStmt", "DeleteStmt"]);

function isTemporary(tree: Tree): boolean {
  return node(node(tree, "CreateStmt"), "relation")?.relpersistence === "t";
}

/** What is explained, or read through a cursor. */
function unexplained(tree: Tree | undefined): Tree | undefined {
  return node(node(tree, "ExplainStmt") ?? node(tree, "DeclareCursorStmt"), "query") ?? tree;
}

async function columnsOf(client: pg.Client) {
  const { rows } = await client.query<{ name: string; number: string; columns: string[] }>(`
    select c.relname::text as name, c.oid::text as number, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    group by c.oid`);
  return new Map(rows.map(({ name, ...row }) => [name, row]));
}

async function volatilityOf(client: pg.Client): Promise<Volatility> {
  const functions = await client.query<{ id: string; name: string; kind: string }>(
    "select oid::text as id, proname::text as name, provolatile::text as kind from pg_proc",
  );
  const conversions = await client.query<{ id: string; kind: string }>(`
    select t.oid::text as id, max(p.provolatile::text) as kind
    from pg_type t
    join pg_proc p on p.oid in (t.typinput, t.typoutput)
    group by t.oid`);
  return {
    functions: new Map(functions.rows.map(({ id, ...row }) => [id, row])),
    conversions: new Map(conversions.rows.map(({ id, kind }) => [id, kind])),
  };
}
