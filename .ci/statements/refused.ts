import { type Analysed, type Value, within } from "./analysed.ts";
import { names, node, nodes, type Tree, walk, word } from "./tree.ts";

/** How predictable things are: `i` immutable, `s` stable, `v` volatile. */
export interface Volatility {
  /** by number */
  functions: ReadonlyMap<string, { name: string; kind: string }>;
  /** of types, by number: to text and from it */
  conversions: ReadonlyMap<string, string>;
}

/** What Citus refuses in the writing of any statement, whatever organisation it means; a sentence each. */
export function refusedAsWritten(statement: Tree): string[] {
  const faults = new Set<string>();
  walk(statement, (kind, found) => {
    const setting = JSON.stringify(nodes(found, "args")[0] ?? "").includes("app.organisation_id");
    if (kind === "FuncCall" && names(nodes(found, "funcname")).includes("set_config") && setting) {
      faults.add("sets the organisation by set_config(), which workers do not see");
    }
    if (kind === "MergeStmt") faults.add("is a merge");
    if (kind === "InsertStmt") {
      for (const row of nodes(node(node(found, "selectStmt"), "SelectStmt"), "valuesLists")) {
        walk(row, (below) => {
          if (below === "SubLink") faults.add("has a sub-select in its values");
          return true;
        });
      }
    }
    return true;
  });
  return [...faults];
}

/**
 * What Citus refuses in changes of a table that it spreads or copies: functions that are not immutable in
 * `on conflict do update` and in `returning`; volatile ones in `update` and `delete`; stable ones there over columns,
 * or where a row decides whether they are called. After Citus's multi_router_planner.c, and what was tried on 13.2.
 * @param statement as the server understood it
 * @param touched whether a table of that name is such a one
 */
export function refusedAsUnderstood(
  statement: Analysed[],
  touched: (table: string) => boolean,
  volatility: Volatility,
): string[] {
  const faults = new Set<string>();
  for (const query of within(statement)) {
    if (query.kind !== "QUERY") continue;
    const command = commands[String(query.fields.get("commandType")?.[0])];
    if (command === undefined || !touched(target(query))) continue;
    const say = (where: string, part: Value[], bad: (kind: string, call: Analysed) => boolean) => {
      for (const call of within(part)) {
        const kind = volatilityOf(call, volatility);
        if (kind !== "i" && bad(kind, call)) faults.add(`${nameOf(call, volatility)} (${kind}) in ${where}`);
      }
    };
    const [conflict] = [...within(query.fields.get("onConflict") ?? [])];
    say("on conflict do update", conflict?.fields.get("onConflictSet") ?? [], () => true);
    say("on conflict do update", conflict?.fields.get("onConflictWhere") ?? [], () => true);
    say("returning", query.fields.get("returningList") ?? [], () => true);
    if (command === "insert") continue;
    const changed = [...(query.fields.get("targetList") ?? []), ...conditions(query)];
    say(command, changed, (kind, call) => kind === "v" || hasColumn(call));
    for (const choice of within(changed)) {
      if (choice.kind === "CASEEXPR" || choice.kind === "COALESCEEXPR")
        say(`a choice of ${command}`, [choice], () => true);
    }
  }
  return [...faults];
}

const commands: Record<string, string | undefined> = { 2: "update", 3: "insert", 4: "delete" };

/** The table that a query writes, by the name that its own list of tables has for it. */
function target(query: Analysed): string {
  const place = Number(query.fields.get("resultRelation")?.[0]);
  const [list] = query.fields.get("rtable") ?? [];
  const entry = Array.isArray(list) ? list[place - 1] : undefined;
  return typeof entry === "object" && !Array.isArray(entry) ? String(entry.fields.get("relid")?.[0]) : "";
}

function conditions(query: Analysed): Value[] {
  const [tree] = query.fields.get("jointree") ?? [];
  return typeof tree === "object" && !Array.isArray(tree) ? (tree.fields.get("quals") ?? []) : [];
}

function volatilityOf(call: Analysed, { functions, conversions }: Volatility): string {
  if (call.kind === "SQLVALUEFUNCTION" || call.kind === "NEXTVALUEEXPR") return "s";
  if (call.kind === "COERCEVIAIO") {
    const types = [String(call.fields.get("resulttype")?.[0]), typeOf(call.fields.get("arg")?.[0])];
    return types.some((type) => conversions.get(type) === "s") ? "s" : "i";
  }
  const number = numberOf(call);
  return number === undefined ? "i" : (functions.get(number)?.kind ?? "v");
}

function typeOf(value: Value | undefined): string {
  if (typeof value !== "object" || Array.isArray(value)) return "";
  for (const field of ["vartype", "consttype", "paramtype", "resulttype", "funcresulttype", "opresulttype"]) {
    const found = value.fields.get(field)?.[0];
    if (found !== undefined) return String(found);
  }
  return "";
}

function nameOf(call: Analysed, { functions }: Volatility): string {
  return functions.get(numberOf(call) ?? "")?.name ?? call.kind.toLowerCase();
}

function numberOf(call: Analysed): string | undefined {
  const found = call.fields.get("funcid") ?? call.fields.get("opfuncid");
  return found === undefined ? undefined : String(found[0]);
}

function hasColumn(call: Analysed): boolean {
  for (const found of within(call)) if (found.kind === "VAR") return true;
  return false;
}

/** The tables that a statement names, as written. */
export function tablesOf(statement: Tree): Set<string> {
  const found = new Set<string>();
  walk(statement, (kind, below) => {
    if (kind === "RangeVar" || kind === "relation") found.add(word(below, "relname") ?? "");
    return true;
  });
  return found;
}
