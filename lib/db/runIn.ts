import { sameTransaction } from "@/lib/db/lastly";
import type { Run } from "@/lib/db/statements";
import type { Transaction } from "@/lib/db/transaction";

/**
 * Plain SQL inside a transaction of Prisma, so that what is written by the one is read by the other before it is
 * committed. Values are texts, numbers, booleans, dates and lists of them, each cast in the statement.
 */
export function runIn(tx: Transaction): Run {
  const run: Run = (sql, values = []) =>
    tx.$queryRawUnsafe(typeof sql === "string" ? sql : sql.text, ...values);
  sameTransaction(tx, run);
  return run;
}
