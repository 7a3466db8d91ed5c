import { readFileSync } from "node:fs";
import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { fillTables } from "@/lib/db/fillTables";
import { plainUrl, type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import { transaction } from "@/lib/db/transaction";
import { dump } from "@/prisma/dump";

test("prisma/schema.sql is what the migrations come to: else run `npm run schema:dump` and read the difference", async () => {
  const client = new pg.Client({ connectionString: plainUrl() });
  await client.connect();
  const schema = await dump(client).finally(() => client.end());
  expect(schema).toBe(readFileSync("prisma/schema.sql", "utf8"));
});

interface Field {
  name: string;
  type: string;
  nullable: boolean;
  list: boolean;
}
interface Model {
  name: string;
  table: string;
  fields: Field[];
  key: string[];
}

interface Column {
  table: string;
  name: string;
  type: string;
  nullable: boolean;
  list: boolean;
  key: boolean;
}

/** Prisma's types by what each is in the database, where no `@db.` says it. */
const plain: Record<string, string> = {
  String: "text",
  Int: "integer",
  BigInt: "bigint",
  Boolean: "boolean",
  Json: "jsonb",
  Bytes: "bytea",
  Decimal: "numeric",
};
const native: Record<string, string> = {
  Uuid: "uuid",
  Date: "date",
  SmallInt: "smallint",
  JsonB: "jsonb",
  Decimal: "numeric",
  "Timestamptz(6)": "timestamp with time zone",
};

const models = readModels(readFileSync("prisma/schema.prisma", "utf8"));
let columns: Column[] = [];
let filled: Promise<TestOrganisation>;
beforeAll(async () => {
  filled = testOrganisation().then(fillTables);
  const client = new pg.Client({ connectionString: plainUrl() });
  await client.connect();
  const found = await client.query<Column>(`
    select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
      not a.attnotnull as nullable, t.typcategory = 'A' as list,
      coalesce(a.attnum = any (i.indkey), false) as key
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    left join pg_index i on i.indrelid = c.oid and i.indisprimary
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> '_prisma_migrations'
    order by c.relname collate "C", a.attnum`);
  await client.end();
  columns = found.rows;
});

test("every table is a model, and every model a table", () => {
  const tables = [...new Set(columns.map((column) => column.table))];
  expect(models.map((model) => model.table).sort()).toEqual(tables.sort());
});

test.each(models)("$name has the columns of $table: their types, what may be null, and the key", (model) => {
  const stored = columns.filter((column) => column.table === model.table);
  const described = ({ name, type, nullable, list }: Field) =>
    // Prisma has no lists that may be null
    `${name} ${type}${list ? "" : nullable ? " null" : " not null"}`;
  expect(model.fields.map(described).sort()).toEqual(stored.map(described).sort());
  const key = stored.filter((column) => column.key).map((column) => column.name);
  expect(model.key.toSorted()).toEqual(key.sort());
});

test.each(models)("$name is read as it is stored", async ({ name, table, fields }) => {
  const ctx = await filled;
  const delegate = `${name.charAt(0).toLowerCase()}${name.slice(1)}` as "event";
  const own = fields.some((field) => field.name === "organisation_id") ? { organisationId: ctx.org } : {};
  const rows = await transaction(ctx, (tx) => tx[delegate].findMany({ where: own }));
  // one of an organisation's rows has something in every column: each value has been through Prisma's reading of it
  const whole = rows.some((row) => !Object.values(row).includes(null as never));
  expect(
    whole || !fields.some((field) => field.name === "organisation_id") || table.startsWith("directory_"),
  ).toBe(true);
});

function readModels(text: string): Model[] {
  return [...text.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name = "", body = ""]) => {
    const names = new Map<string, string>();
    const fields: Field[] = [];
    const key: string[] = [];
    for (const line of body.split("\n")) {
      const [, field, type = "", mark = "", rest = ""] =
        /^ {2}(\w+) +(\w+)(\?|\[\])? *(.*)$/.exec(line) ?? [];
      if (!field) continue;
      const column = /@map\("([^"]+)"\)/.exec(rest)?.[1] ?? field;
      const stated = /@db\.(\w+(?:\([\d, ]+\))?)/.exec(rest)?.[1];
      const exact = stated?.replace(/^Decimal\((\d+), ?(\d+)\)$/, "numeric($1,$2)");
      const of = exact ? (native[exact] ?? exact) : (plain[type] ?? type);
      const list = mark === "[]";
      names.set(field, column);
      fields.push({ name: column, type: list ? `${of}[]` : of, nullable: mark === "?", list });
      if (/@id\b/.test(rest)) key.push(column);
    }
    const several = /@@id\(\[([^\]]+)\]/.exec(body)?.[1]?.split(",") ?? [];
    key.push(...several.map((field) => names.get(field.trim()) ?? field));
    return { name, table: /@@map\("([^"]+)"\)/.exec(body)?.[1] ?? name, fields, key };
  });
}
