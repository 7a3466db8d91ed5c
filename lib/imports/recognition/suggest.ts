import { ImportError } from "@/lib/imports/importError";
import type { Mapping } from "@/lib/imports/mapping";
import { parseMapping } from "@/lib/imports/parseMapping";
import type { Answers } from "./answers";
import { type Draft, draftOf } from "./draft";
import { questions } from "./questions";
import type { Recognition, TableKind } from "./recognition";
import { suggestLog } from "./suggestLog";
import { suggestOrders } from "./suggestOrders";
import { suggestPayroll } from "./suggestPayroll";
import { suggestSpend } from "./suggestSpend";
import { suggestTickets } from "./suggestTickets";
import { suggestUsage } from "./suggestUsage";

/**
 * A good first mapping of a recognised file, to be looked at and changed.
 *
 * @throws ImportError while a needed question of `questions` is open, or when a column is missing without
 *   which the kind of table gives no events; it says which
 */
export function suggest(recognition: Recognition, answers: Answers = {}): Mapping {
  const open = questions(recognition, answers).filter(({ needed }) => needed);
  if (open.length > 0)
    throw new ImportError(open.map((question) => ({ detail: `to be answered first: ${told(question)}` })));
  const kind = answers.kind ?? recognition.kind;
  const { format, path, encoding } = recognition;
  const label = answers.encoding ?? encoding.sure;
  const delimiter = answers.delimiter ?? recognition.delimiter;
  const sheet = answers.sheet ?? recognition.sheet;
  const draft = draftOf(recognition, answers);
  return parseMapping(
    JSON.parse(
      JSON.stringify({
        format,
        zone: answers.zone,
        source: answers.source ?? "import",
        delimiter: format === "csv" ? delimiter : undefined,
        sheet: format === "xlsx" ? sheet : undefined,
        path: format === "ndjson" ? path : undefined,
        encoding: label === "utf-8" ? undefined : label,
        ...(kind === "orders"
          ? suggestOrders(draft)
          : { rules: rulesOf[kind](draft, answers.process ?? processOf[kind]) }),
      }),
    ),
  );
}

const rulesOf: Record<Exclude<TableKind, "orders">, (draft: Draft, process: string) => object[]> = {
  log: suggestLog,
  tickets: suggestTickets,
  payroll: suggestPayroll,
  spend: suggestSpend,
  usage: suggestUsage,
  unknown: () => {
    throw new ImportError([
      {
        detail:
          "it cannot be told what the table is about: choose its kind, and which columns say what and when",
      },
    ]);
  },
};

const processOf: Record<TableKind, string> = {
  log: "process",
  tickets: "support",
  orders: "orders",
  payroll: "payroll",
  spend: "spend",
  usage: "agent",
  unknown: "process",
};

function told(question: ReturnType<typeof questions>[number]): string {
  switch (question.about) {
    case "encoding":
      return `is the text ${question.candidates.map(({ encoding }) => encoding).join(" or ")}?`;
    case "time":
      return `is "${question.sample}" in "${question.column}" written as ${question.formats.join(" or ")}?`;
    case "decimal":
      return `is "." or "," the decimal mark of "${question.sample}" in "${question.column}"?`;
    case "zone":
      return `of which time zone are the times in "${question.columns.join('", "')}"?`;
    default:
      return `what do the values of "${question.column}" mean?`;
  }
}
