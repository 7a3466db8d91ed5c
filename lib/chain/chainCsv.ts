import { stringify } from "csv-stringify/sync";
import type { ChainAnswer } from "@/lib/chain/chainAnswer";
import { harmless } from "@/lib/contract/harmless";

/** The links of the chain as CSV, a row each. With a byte order mark, for spreadsheets; names are made harmless. */
export function chainCsv({ from, to, links }: ChainAnswer): string {
  const header = [
    "from",
    "to",
    "process",
    "name",
    "orders",
    "unbroken",
    "broken",
    "open",
    "unresolved",
    "touched",
  ];
  const rows = links.map(({ process, name, orders, unbroken, broken }) => [
    from,
    to,
    harmless(process),
    harmless(name),
    ...[orders, unbroken, broken.all, broken.open, broken.unresolved, broken.touched].map(String),
  ]);
  return stringify([header, ...rows], { bom: true, record_delimiter: "windows" });
}
