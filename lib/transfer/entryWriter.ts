import { z } from "zod";
import { append, beginChain } from "@/lib/audit/sql/append.sql";
import { Fault } from "@/lib/contract/fault";
import type { Run } from "@/lib/db/statements";
import type { TransferLine } from "@/lib/transfer/transferLines";

/**
 * Stores the entries of a log that was kept elsewhere as the first of the new organisation's own: what they say stays,
 * but the chain is another one, since its hashes cover whose it is. That the old one was whole is proved where it was.
 */
export class EntryWriter {
  readonly table = "audit_entry";
  count = 0;
  private end = { seq: "0", hash: "" };

  constructor(
    private readonly run: Run,
    private readonly org: string,
  ) {}

  /** @throws Fault `malformed`; `invalid` when the database refuses the entry */
  async add(line: TransferLine): Promise<void> {
    if (this.count === 0) await this.run(beginChain, [this.org]);
    const entry = readEntry(line);
    await this.run("savepoint entry");
    try {
      const [end] = await this.run<{ seq: string; hash: string }>(append, [
        ...[this.org, entry.id, entry.at, entry.actor_kind, entry.actor_id, entry.action, entry.subject],
        ...[json(entry.before), json(entry.after), entry.request_id],
        ...[json(entry.personal), entry.personal_salt?.slice(2) ?? null],
        ...[this.end.seq, this.end.hash],
      ]);
      if (end) this.end = end;
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      // what the entry says (22), what it repeats (23); anything else is no fault of the file's
      if (!/^2[23]/.test(code ?? "")) throw error;
      throw new Fault("invalid", `Line ${line.number} (${this.table}): ${message}.`);
    }
    await this.run("release savepoint entry");
    this.count++;
  }

  async flush(): Promise<void> {}
}

const told = z.record(z.string(), z.unknown()).nullish();
const entrySchema = z.object({
  ...{ id: z.string(), at: z.string(), actor_kind: z.string(), actor_id: z.string() },
  ...{ action: z.string(), subject: z.string(), before: told, after: told },
  ...{ request_id: z.string().nullish(), personal: told },
  personal_salt: z
    .string()
    .regex(/^\\x([0-9a-f]{2})*$/)
    .nullish(),
});

function readEntry(line: TransferLine): z.output<typeof entrySchema> {
  try {
    return entrySchema.parse(JSON.parse(line.value));
  } catch {
    throw new Fault("malformed", `Line ${line.number} is not an entry of the log: the file was changed.`);
  }
}

function json(value: Record<string, unknown> | null | undefined): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}
