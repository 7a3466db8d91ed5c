import type { ClientBase } from "pg";
import { tenantTables } from "@/lib/tenancy/tenantTables";
import { dump } from "@/prisma/dump";

/**
 * For tests: makes of a migrated, empty database its twin, in which every table of tenants is partitioned by the hash
 * of the organisation. Postgres then enforces by itself much of what a database spread over machines by the
 * organisation would: no key without it, and a plan shows whether a statement stays within one part. The twin is made
 * from the schema as it stands, so there is no second one to keep.
 */
export async function twin(client: Pick<ClientBase, "query">): Promise<void> {
  const blocks = (await dump(client)).split("\n\n");
  const tables = [...tenantTables.held, ...tenantTables.loose];
  const statements: string[] = [`drop table ${tables.join(", ")}`];
  const foreignKeys: string[] = [];
  for (const name of tables) {
    const block = blocks.find((candidate) => candidate.startsWith(`create table ${name} (`));
    if (!block) throw new Error(`${name} is not among the tables of the schema.`);
    const [head = "", ...rest] = block.split(/\n\)(?:;\n?|\n)/);
    const lines = head.split("\n").map((line) => line.replace(/,$/, ""));
    const isForeign = (line: string) => / FOREIGN KEY /.test(line);
    const kept = lines.slice(1).filter((line) => !isForeign(line));
    statements.push(`${lines[0]}\n${kept.join(",\n")}\n) partition by hash (organisation_id)`);
    // how rows are stored is said of the parts
    const [storage = "", after = ""] = /^with/.test(rest[0] ?? "")
      ? split(rest[0] ?? "")
      : ["", rest.join("\n")];
    for (let part = 0; part < parts; part++) {
      const values = `for values with (modulus ${parts}, remainder ${part})`;
      statements.push(`create table ${name}_${part} partition of ${name} ${values} ${storage}`);
    }
    statements.push(after);
    foreignKeys.push(...lines.filter(isForeign).map((line) => `alter table ${name} add ${line.trim()}`));
  }
  await client.query([...statements, ...foreignKeys].join(";\n"));
}

/**
 * Into how many parts each table of tenants is cut: `event` into `event_0` and `event_1`. Two tell one part from
 * several as four do, and planning, which is most of what small tests ask of the server, looks at every part.
 */
export const parts = 2;

function split(text: string): [string, string] {
  const end = text.indexOf(";\n");
  return end < 0 ? [text.replace(/;$/, ""), ""] : [text.slice(0, end), text.slice(end + 2)];
}
