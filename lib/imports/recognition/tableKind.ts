import type { RecognisedColumn, TableKind } from "./recognition";
import type { Role } from "./role";

/** What a table is about, from the roles that its columns have. */
export function tableKind(
  roles: Partial<Record<Role, string>>,
  columns: readonly RecognisedColumn[],
): TableKind {
  const has = (...wanted: Role[]) => wanted.every((role) => roles[role] !== undefined);
  const column = columns.find(({ name }) => name === roles.case);
  const repeats = column !== undefined && column.distinct < column.filled;
  const when = has("time") || has("opened");
  if (has("inputTokens", "outputTokens") && when) return "usage";
  if (has("fte") && (has("role") || has("salary"))) return "payroll";
  if (has("order", "amount") && (when || has("paidAt")) && !has("step")) return "orders";
  if (has("case", "time") && (has("step") || has("status")) && (repeats || !has("opened"))) return "log";
  if (has("case", "opened") && (has("closed") || has("status"))) return "tickets";
  if ((has("amount") || has("cost")) && (when || has("from")) && !has("case")) return "spend";
  return "unknown";
}
