import { Fault } from "@/lib/contract/fault";
import type { Run } from "@/lib/db/statements";
import type { Ctx } from "@/lib/tenancy/ctx";
import type { TransferLine } from "@/lib/transfer/transferLines";

/** Stores rows of one table, a thousand or four megabytes at a time, and finds the line that could not be stored. */
export class RowWriter {
  count = 0;
  private waiting: TransferLine[] = [];
  private characters = 0;

  /**
   * @param columns of the file; those that it does not name get their defaults
   * @param instead values that take the place of the file's
   */
  constructor(
    private readonly ctx: Ctx,
    private readonly run: Run,
    readonly table: string,
    private readonly columns: readonly string[],
    private readonly instead: Record<string, string>,
  ) {}

  async add(line: TransferLine): Promise<void> {
    this.waiting.push(line);
    this.count++;
    this.characters += line.value.length;
    if (this.waiting.length >= 1_000 || this.characters > 4_000_000) await this.flush();
  }

  /** @throws Fault `invalid`, which names the first line that the database refuses, and why */
  async flush(): Promise<void> {
    const lines = this.waiting;
    this.waiting = [];
    this.characters = 0;
    if (lines.length === 0 || (await this.stores(lines)) === null) return;
    for (const line of lines) {
      const problem = await this.stores([line]);
      if (problem !== null) throw new Fault("invalid", `Line ${line.number} (${this.table}): ${problem}.`);
    }
  }

  /** @returns what is wrong with the lines, of which none is stored then; or null */
  private async stores(lines: readonly TransferLine[]): Promise<string | null> {
    await this.run("savepoint rows");
    try {
      const [put] = await this.run<{ count: number }>(this.sql(), [
        this.ctx.org,
        lines.map(({ value }) => value),
        [...this.columns],
        JSON.stringify(this.instead),
      ]);
      if (put?.count === lines.length) {
        await this.run("release savepoint rows");
        return null;
      }
      await this.run("rollback to savepoint rows");
      return "it has a column that its table does not name";
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      // what the row says (22), what it refers to or repeats (23); anything else is no fault of the file's
      if (!/^2[23]/.test(code ?? "")) throw error;
      await this.run("rollback to savepoint rows");
      return message;
    }
  }

  private sql(): string {
    const columns = this.columns.map((column) => `"${column}"`);
    return `
      with line as (
        select text::jsonb as json, place from unnest($2::text[]) with ordinality as sent (text, place)
      ),
      put as (
        insert into ${this.table} (organisation_id, ${columns.join(", ")})
        select $1::uuid, ${columns.map((column) => `read.${column}`).join(", ")}
        from line
        cross join lateral jsonb_populate_record(null::${this.table}, line.json || $4::jsonb) as read
        where jsonb_typeof(line.json) = 'object' and line.json - $3::text[] = '{}'
        order by line.place
        returning 1
      )
      select count(*)::int as count from put`;
  }
}
