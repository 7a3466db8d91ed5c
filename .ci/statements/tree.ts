/** A node of PostgreSQL's own parse tree, as libpg-query gives it: an object of one name, with its fields below. */
export interface Tree {
  [name: string]: Leaf | Tree | Tree[];
}
type Leaf = string | number | boolean | undefined;

/** The field of that name, when it is a node. */
export function node(tree: Tree | undefined, name: string): Tree | undefined {
  const found = tree?.[name];
  return typeof found === "object" && !Array.isArray(found) ? found : undefined;
}

/** The nodes in the field of that name; none when it is missing. */
export function nodes(tree: Tree | undefined, name: string): Tree[] {
  const found = tree?.[name];
  return Array.isArray(found) ? found : [];
}

/** The text in the field of that name, or undefined. */
export function word(tree: Tree | undefined, name: string): string | undefined {
  const found = tree?.[name];
  return typeof found === "string" ? found : undefined;
}

/** What a list of String nodes says, without the schema that Postgres's own functions and operators stand in. */
export function names(list: Tree[]): string[] {
  return list
    .map((entry) => word(node(entry, "String"), "sval") ?? "*")
    .filter((name) => name !== "pg_catalog");
}

/** Every node at or below, from above, with its kind or the field that it stands in; `enter` says whether to go on below it. */
export function walk(tree: Tree | Tree[], enter: (kind: string, found: Tree) => boolean): void {
  for (const one of Array.isArray(tree) ? tree : [tree]) {
    for (const [kind, below] of Object.entries(one)) {
      if (typeof below !== "object") continue;
      if (Array.isArray(below) || enter(kind, below)) walk(below, enter);
    }
  }
}
