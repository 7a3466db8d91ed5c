// One walk through a statement: its scopes, its equalities and its tables are parts of the same question.
import { names, node, nodes, type Tree, walk, word } from "./tree.ts";

/** The tables that are meant, each with its columns in their order. */
export type Columns = ReadonlyMap<string, readonly string[]>;

export interface Reach {
  /** tables of tenants whose organisation nothing in the statement says */
  unbound: string[];
  /** the parameters and constants that say it, as written: `$1`, `'…'` */
  by: string[];
  /** tables of tenants that it names */
  tables: string[];
}

/**
 * Which organisation a statement means, for each table of tenants in it: equal to a parameter or a constant, directly,
 * by joins, through sub-selects and CTEs, or as the column that is inserted. Equalities count wherever they are joined
 * by `and`, so a condition of an outer join counts for both of its sides: the twin's planner says whether it prunes.
 * @param statement a SelectStmt, InsertStmt, UpdateStmt or DeleteStmt in its wrapping
 */
export function organisations(statement: Tree, tenant: Columns, other: Columns): Reach {
  const walkThrough = new Walk(tenant, other);
  walkThrough.statement(statement, { relations: [], above: undefined, ctes: new Map() });
  return walkThrough.reach();
}

interface Output {
  name: string;
  key: string | undefined;
}
interface Relation {
  name: string;
  outputs: Output[];
}
interface Scope {
  relations: Relation[];
  above: Scope | undefined;
  ctes: Map<string, Output[]>;
}

class Walk {
  private readonly parents = new Map<string, string>();
  private readonly found: { table: string; key: string }[] = [];
  private readonly inserted: { table: string; keys: (string | undefined)[] }[] = [];
  private relations = 0;

  constructor(
    private readonly tenant: Columns,
    private readonly other: Columns,
  ) {}

  reach(): Reach {
    const said = new Map<string, string>();
    for (const key of this.parents.keys()) if (isConstant(key)) said.set(this.root(key), key);
    const unbound = this.found.filter(({ key }) => !said.has(this.root(key))).map(({ table }) => table);
    const by = this.found.flatMap(({ key }) => said.get(this.root(key)) ?? []);
    for (const { table, keys } of this.inserted) {
      const constants = keys.map((key) => (key === undefined ? undefined : said.get(this.root(key))));
      if (constants.some((constant) => constant === undefined)) unbound.push(table);
      // several rows by several parameters are one organisation's when they are sent, which is not for the text to say
      else if (keys.length === 1) by.push(constants[0] ?? "");
    }
    const tables = [...this.found, ...this.inserted].map(({ table }) => table);
    return { unbound: [...new Set(unbound)], by: [...new Set(by)], tables: [...new Set(tables)] };
  }

  /** @returns what it gives: the selected or the returned columns */
  statement(wrapped: Tree, above: Scope): Output[] {
    const [[kind = "", body] = []] = Object.entries(wrapped) as [string, Tree][];
    if (!body) return [];
    if (kind === "SelectStmt") return this.select(body, above);
    const scope: Scope = { relations: [], above, ctes: new Map(above.ctes) };
    this.ctes(body, scope);
    const target = node(body, "relation");
    if (kind === "InsertStmt") return this.insert(body, target, scope);
    if (target) this.table(target, scope);
    for (const item of [...nodes(body, "fromClause"), ...nodes(body, "usingClause")]) this.from(item, scope);
    this.conditions(node(body, "whereClause"), scope);
    this.below([node(body, "whereClause"), ...nodes(body, "targetList")], scope);
    return this.targets(returned(body), scope);
  }

  private insert(body: Tree, target: Tree | undefined, scope: Scope): Output[] {
    const table = word(target, "relname") ?? "";
    const columns = this.tenant.get(table);
    const named = nodes(body, "cols").map((entry) => word(node(entry, "ResTarget"), "name") ?? "");
    const place = (named.length > 0 ? named : (columns ?? [])).indexOf("organisation_id");
    const source = node(body, "selectStmt");
    const rows = nodes(node(source, "SelectStmt"), "valuesLists");
    let keys: (string | undefined)[];
    if (rows.length > 0) {
      const inner: Scope = { relations: [], above: scope, ctes: scope.ctes };
      keys = rows.map((row) => this.key(nodes(node(row, "List"), "items")[place], inner));
      this.below(rows, inner);
    } else {
      keys = [source ? this.statement(source, scope)[place]?.key : undefined];
    }
    if (columns) this.inserted.push({ table, keys });
    const relation = this.relation(
      word(node(target, "alias"), "aliasname") ?? table,
      columns ?? this.other.get(table) ?? [],
    );
    // what a row that is there already is compared with is of the same key, so of the same organisation
    const [own] = relation.outputs.filter(({ name }) => name === "organisation_id");
    for (const key of keys) this.same(own?.key, key);
    const after: Scope = {
      relations: [relation, { ...relation, name: "excluded" }],
      above: scope,
      ctes: scope.ctes,
    };
    this.below([node(body, "onConflictClause")], after);
    return this.targets(returned(body), after);
  }

  private select(body: Tree, above: Scope): Output[] {
    const scope: Scope = { relations: [], above, ctes: new Map(above.ctes) };
    this.ctes(body, scope);
    const [left, right] = [node(body, "larg"), node(body, "rarg")];
    if (left && right) {
      const [first, second] = [this.select(left, scope), this.select(right, scope)];
      return first.map(({ name, key }, place) => ({ name, key: this.shared(key, second[place]?.key) }));
    }
    const rows = nodes(body, "valuesLists");
    if (rows.length > 0) {
      this.below(rows, scope);
      const only = rows.length === 1 ? nodes(node(rows[0], "List"), "items") : [];
      return only.map((item, place) => ({ name: `column${place + 1}`, key: this.key(item, scope) }));
    }
    for (const item of nodes(body, "fromClause")) this.from(item, scope);
    this.conditions(node(body, "whereClause"), scope);
    const parts = ["targetList", "groupClause", "sortClause", "windowClause", "distinctClause"];
    const single = ["whereClause", "havingClause", "limitCount", "limitOffset"];
    this.below(
      [...parts.flatMap((part) => nodes(body, part)), ...single.map((part) => node(body, part))],
      scope,
    );
    return this.targets(nodes(body, "targetList"), scope);
  }

  private ctes(body: Tree, scope: Scope): void {
    for (const entry of nodes(node(body, "withClause"), "ctes")) {
      const cte = node(entry, "CommonTableExpr");
      const query = node(cte, "ctequery");
      if (!cte || !query) continue;
      const name = word(cte, "ctename") ?? "";
      const renamed = names(nodes(cte, "aliascolnames"));
      const rename = (outputs: Output[]) =>
        outputs.map((output, i) => ({ ...output, name: renamed[i] ?? output.name }));
      const first = node(node(query, "SelectStmt"), "larg");
      // what is recursive says of itself what its first part says
      if (node(body, "withClause")?.recursive && first)
        scope.ctes.set(name, rename(new Walk(this.tenant, this.other).select(first, scope)));
      scope.ctes.set(name, rename(this.statement(query, scope)));
    }
  }

  private from(item: Tree, scope: Scope): void {
    const [[kind = "", body] = []] = Object.entries(item) as [string, Tree][];
    if (!body) return;
    const alias = node(body, "alias");
    const renamed = names(nodes(alias, "colnames"));
    if (kind === "RangeVar") this.table(body, scope);
    else if (kind === "RangeSubselect") {
      const query = node(body, "subquery");
      const outputs = query ? this.statement(query, scope) : [];
      scope.relations.push({
        name: word(alias, "aliasname") ?? "",
        outputs: outputs.map((output, i) => ({ ...output, name: renamed[i] ?? output.name })),
      });
    } else if (kind === "JoinExpr") {
      const start = scope.relations.length;
      for (const side of ["larg", "rarg"]) {
        const joined = node(body, side);
        if (joined) this.from(joined, scope);
      }
      this.conditions(node(body, "quals"), scope);
      this.below([node(body, "quals")], scope);
      for (const column of names(nodes(body, "usingClause"))) {
        const keys = scope.relations
          .slice(start)
          .flatMap(({ outputs }) => outputs.filter(({ name }) => name === column));
        for (const { key } of keys) this.same(keys[0]?.key, key);
      }
    } else {
      this.below([body], scope);
      const columns = nodes(body, "coldeflist").map(
        (entry) => word(node(entry, "ColumnDef"), "colname") ?? "",
      );
      scope.relations.push(this.relation(word(alias, "aliasname") ?? "", [...renamed, ...columns]));
    }
  }

  private table(body: Tree, scope: Scope): void {
    const name = word(body, "relname") ?? "";
    const alias = word(node(body, "alias"), "aliasname") ?? name;
    const cte = word(body, "schemaname") === undefined ? scope.ctes.get(name) : undefined;
    if (cte) {
      scope.relations.push({ name: alias, outputs: cte });
      return;
    }
    const columns = this.tenant.get(name);
    const relation = this.relation(alias, columns ?? this.other.get(name) ?? []);
    scope.relations.push(relation);
    const key = relation.outputs.find((output) => output.name === "organisation_id")?.key;
    if (columns && key) this.found.push({ table: name, key });
  }

  private relation(name: string, columns: readonly string[]): Relation {
    const id = `r${this.relations++}`;
    return { name, outputs: columns.map((column) => ({ name: column, key: `${id}.${column}` })) };
  }

  private targets(list: Tree[], scope: Scope): Output[] {
    return list.flatMap((entry) => {
      const target = node(entry, "ResTarget");
      const value = node(target, "val");
      const fields = nodes(node(value, "ColumnRef"), "fields");
      if (fields.some((field) => field.A_Star)) {
        const [of] = fields.length > 1 ? names(fields) : [];
        return scope.relations
          .filter(({ name }) => of === undefined || name === of)
          .flatMap(({ outputs }) => outputs);
      }
      return [{ name: word(target, "name") ?? names(fields).at(-1) ?? "", key: this.key(value, scope) }];
    });
  }

  /** The equalities of a condition whose parts must all hold. */
  private conditions(condition: Tree | undefined, scope: Scope): void {
    const both = node(condition, "BoolExpr");
    if (word(both, "boolop") === "AND_EXPR") {
      for (const part of nodes(both, "args")) this.conditions(part, scope);
    }
    const compared = node(condition, "A_Expr");
    if (!compared || word(compared, "kind") !== "AEXPR_OP" || names(nodes(compared, "name"))[0] !== "=")
      return;
    const sides = [node(compared, "lexpr"), node(compared, "rexpr")];
    const rows = sides.map((side) => nodes(node(side, "RowExpr"), "args"));
    const [left = [], right = []] = rows.every((row) => row.length > 0)
      ? rows
      : sides.map((side) => (side ? [side] : []));
    left.forEach((part, place) => {
      this.same(this.key(part, scope), this.key(right[place], scope));
    });
  }

  /** The sub-selects in expressions. */
  private below(parts: (Tree | undefined)[], scope: Scope): void {
    for (const part of parts) {
      if (!part) continue;
      walk(part, (kind, found) => {
        if (kind !== "SelectStmt") return true;
        this.select(found, scope);
        return false;
      });
    }
  }

  private key(expression: Tree | undefined, scope: Scope): string | undefined {
    const cast = node(node(expression, "TypeCast"), "arg");
    if (cast) return this.key(cast, scope);
    const parameter = node(expression, "ParamRef");
    if (parameter) return this.known(`$${parameter.number}`);
    const constant = word(node(node(expression, "A_Const"), "sval"), "sval");
    if (constant !== undefined) return this.known(`'${constant}'`);
    const fields = names(nodes(node(expression, "ColumnRef"), "fields"));
    const [column = "", relation] = fields.toReversed();
    for (let at: Scope | undefined = scope; at; at = at.above) {
      for (const { name, outputs } of at.relations) {
        if (relation !== undefined && name !== relation) continue;
        const output = outputs.find((candidate) => candidate.name === column);
        if (output) return output.key;
      }
    }
    // `select (select organisation_id …)` and calculations say nothing
    return undefined;
  }

  private known(key: string): string {
    if (!this.parents.has(key)) this.parents.set(key, key);
    return key;
  }

  private root(key: string): string {
    const parent = this.parents.get(key) ?? key;
    return parent === key ? key : this.root(parent);
  }

  private same(one: string | undefined, other: string | undefined): void {
    if (one === undefined || other === undefined) return;
    this.parents.set(this.root(this.known(one)), this.root(this.known(other)));
  }

  /** What both branches of a union agree in. */
  private shared(one: string | undefined, other: string | undefined): string | undefined {
    if (one === undefined || other === undefined) return undefined;
    return this.root(one) === this.root(other) ? one : undefined;
  }
}

function returned(body: Tree): Tree[] {
  const clause = node(body, "returningClause");
  return clause ? nodes(clause, "exprs") : nodes(body, "returningList");
}

function isConstant(key: string): boolean {
  return key.startsWith("$") || key.startsWith("'");
}
