import type { ClientBase } from "pg";

/**
 * Which parts of the partitioned twin a statement would touch, by the plan that the server makes when it knows the
 * organisation and nothing else: `event_1` is part 1 of `event`. Nothing is run. Without row-level security, so that
 * it is the statement alone that keeps to a part.
 * @param by the parameters that are the organisation, as written: `$1`
 * @param tenants tables with parts
 */
export async function partsRead(
  client: ClientBase,
  statement: string,
  by: readonly string[],
  tenants: ReadonlySet<string>,
): Promise<string[]> {
  const known = by.reduce(
    (text, parameter) =>
      text.replaceAll(new RegExp(`\\${parameter}(?!\\d)(?:::uuid)?`, "g"), `'${someId}'::uuid`),
    statement.replace(/^explain \([^)]*\) */i, ""),
  );
  const { rows } = await client.query<{ "QUERY PLAN": unknown }>(
    `explain (generic_plan, format json) ${known}`,
  );
  const found = new Set<string>();
  for (const [, table = "", part = ""] of JSON.stringify(rows).matchAll(/"Relation Name":"(\w+)_(\d+)"/g)) {
    if (tenants.has(table)) found.add(part);
  }
  return [...found].sort();
}

const someId = "00000000-0000-4000-8000-000000000000";
