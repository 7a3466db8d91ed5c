import type { ClientBase } from "pg";

/**
 * The schema of a migrated database as text, made from its catalogue: each table with its columns, constraints,
 * storage, indexes, row-level security, policies and grants, and whatever else stands in the schema `public`.
 * `prisma/schema.sql` keeps it, so that a change of the schema shows in review as what it comes to.
 * It is for reading, and for the test that holds it equal to the migrations; the migrations make the database.
 */
export async function dump(client: Pick<ClientBase, "query">): Promise<string> {
  // without it, names of this schema would be written with it or not, as the connection has it
  await client.query("set search_path to public");
  const parts = [header];
  for (const { name } of await rows<{ name: string }>(client, tables)) {
    const lines = await rows<{ line: string }>(client, table, [name]);
    const outside = await rows<{ line: string }>(client, besides, [name]);
    const options = (await rows<{ options: string | null }>(client, storage, [name]))[0]?.options;
    const columns = lines.map(({ line }) => `  ${line}`).join(",\n");
    const ending = options ? `)\nwith (${options});` : ");";
    parts.push(
      [`create table ${name} (\n${columns}\n${ending}`, ...outside.map(({ line }) => `${line};`)].join("\n"),
    );
  }
  const others = await rows<{ line: string }>(client, other);
  if (others.length > 0) parts.push(others.map(({ line }) => `${line};`).join("\n"));
  return `${parts.join("\n\n")}\n`;
}

const header = "-- Written by `npm run schema:dump` from a migrated database; do not edit.";

async function rows<Row extends object>(
  client: Pick<ClientBase, "query">,
  sql: string,
  values?: unknown[],
): Promise<Row[]> {
  return (await client.query<Row>(sql, values)).rows;
}

const tables = `
  select c.oid::regclass::text as name
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> '_prisma_migrations'
  order by c.relname collate "C"`;

/** Columns in their order, then constraints. What is not null is said of the column, whatever server wrote it. */
const table = `
  (
    select a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
      || coalesce(' collate ' || quote_ident(c.collname), '')
      || case when a.attnotnull then ' not null' else '' end
      || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
    from pg_attribute a
    join pg_type t on t.oid = a.atttypid
    left join pg_collation c on c.oid = a.attcollation and a.attcollation <> t.typcollation
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped
    order by a.attnum
  )
  union all
  (
    select 'constraint ' || conname || ' ' || written.definition
    from pg_constraint
    cross join lateral (select pg_get_constraintdef(oid) as definition) written
    where conrelid = $1::regclass and contype in ('p', 'u', 'f', 'c', 'x')
    order by position(contype::text in 'pucxf'), conname collate "C"
  )`;

const storage = `
  select array_to_string(reloptions, ', ') as options from pg_class where oid = $1::regclass`;

const besides = `
  (
    select pg_get_indexdef(i.indexrelid) as line
    from pg_index i
    join pg_class c on c.oid = i.indexrelid
    where i.indrelid = $1::regclass
      and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
    order by c.relname collate "C"
  )
  union all
  select 'alter table ' || $1::text || ' enable row level security' from pg_class
  where oid = $1::regclass and relrowsecurity
  union all
  select 'alter table ' || $1::text || ' force row level security' from pg_class
  where oid = $1::regclass and relforcerowsecurity
  union all
  (
    select 'create policy ' || polname || ' on ' || $1::text
      || case when polpermissive then '' else ' as restrictive' end
      || case polcmd when 'r' then ' for select' when 'a' then ' for insert' when 'w' then ' for update'
           when 'd' then ' for delete' else '' end
      || coalesce(e'\n  using ' || pg_get_expr(polqual, polrelid), '')
      || coalesce(e'\n  with check ' || pg_get_expr(polwithcheck, polrelid), '')
    from pg_policy where polrelid = $1::regclass
    order by polname collate "C"
  )
  union all
  (
    -- what the owner may do goes without saying
    select 'grant ' || lower(string_agg(privilege_type, ', ' order by privilege_type)) || ' on ' || $1::text
      || ' to ' || case when grantee = 0 then 'public' else pg_get_userbyid(grantee)::text end
    from pg_class c, aclexplode(c.relacl)
    where c.oid = $1::regclass and grantee <> c.relowner
    group by grantee
    order by 1
  )
  union all
  (
    select 'grant ' || lower(privilege_type) || ' (' || a.attname || ') on ' || $1::text
      || ' to ' || case when grantee = 0 then 'public' else pg_get_userbyid(grantee)::text end
    from pg_attribute a, aclexplode(a.attacl)
    where a.attrelid = $1::regclass and not a.attisdropped
    order by 1
  )
  union all
  (
    select pg_get_triggerdef(oid) from pg_trigger
    where tgrelid = $1::regclass and not tgisinternal
    order by tgname collate "C"
  )`;

const other = `
  (
    select case relkind when 'v' then 'create view ' when 'm' then 'create materialized view '
        when 'S' then 'create sequence ' else 'create relation ' end || relname
      || coalesce(' as ' || case when relkind in ('v', 'm') then rtrim(pg_get_viewdef(oid), ';') end, '') as line
    from pg_class
    where relnamespace = 'public'::regnamespace and relkind not in ('r', 'p', 'i', 'I', 't', 'c')
    order by relname collate "C"
  )
  union all
  (
    select pg_get_functiondef(oid) from pg_proc
    where pronamespace = 'public'::regnamespace and prokind in ('f', 'p')
    order by oid::regprocedure::text collate "C"
  )
  union all
  (
    select 'create type ' || typname || ' as enum ('
      || (select string_agg(quote_literal(enumlabel), ', ' order by enumsortorder) from pg_enum where enumtypid = t.oid)
      || ')'
    from pg_type t
    where typnamespace = 'public'::regnamespace and typtype = 'e'
    order by typname collate "C"
  )`;
