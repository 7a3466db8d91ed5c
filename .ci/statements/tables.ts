import { readFileSync } from "node:fs";

/** The lists of prisma/citus/distribute.sql: what is spread by the organisation, copied to every node, kept on one. */
export function tables(): { tenants: string[]; copied: string[]; kept: string[] } {
  const script = readFileSync("prisma/citus/distribute.sql", "utf8");
  const listed = (name: string) => {
    const [, list = ""] =
      new RegExp(`${name} constant text\\[\\] := array\\[([^\\]]*)\\]`).exec(script) ?? [];
    return [...list.matchAll(/'(\w+)'/g)].map(([, table = ""]) => table);
  };
  return { tenants: listed("tenants"), copied: listed("copied"), kept: listed("kept") };
}
