import { loadModule, parseSync } from "libpg-query";
import { organisations } from "@/.ci/statements/organisations";
import { node, nodes, type Tree } from "@/.ci/statements/tree";
import { tenantTables } from "@/lib/tenancy/tenantTables";

/**
 * The tables of tenants of which a text of SQL still says whose rows it reads or changes, each with its text, by the
 * same reading as `.ci/statements` judges all statements with.
 */
export async function stillBound(texts: readonly string[]): Promise<string[]> {
  await loadModule();
  const columns = new Map(
    [...tenantTables.loose, ...tenantTables.held].map((table) => [table as string, ["organisation_id"]]),
  );
  const bound: string[] = [];
  for (const text of texts) {
    for (const raw of nodes(parseSync(text) as unknown as Tree, "stmts")) {
      const statement = node(raw, "stmt") ?? {};
      if (!asking.test(Object.keys(statement).join())) continue;
      const { tables, unbound } = organisations(statement, columns, new Map());
      for (const table of tables) {
        // a row that is put in has to say whose it is
        const putIn = new RegExp(`insert into ("public"\\.)?"?${table}\\b`, "i").test(text);
        if (!unbound.includes(table) && !putIn) bound.push(`${table}: ${text}`);
      }
    }
  }
  return bound;
}

const asking = /^(Select|Insert|Update|Delete)Stmt$/;
