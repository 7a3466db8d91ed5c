import type { Entry } from "@/lib/audit/listEntries";
import { type Cell, csv } from "@/lib/contract/csv";
import { harmless } from "@/lib/contract/harmless";

/**
 * Entries of the log as CSV. `before` and `after` are JSON.
 * @param first with the byte order mark and the header; else the rows alone, to go on with
 */
export function entriesCsv(entries: readonly Entry[], first: boolean): string {
  const rows = entries.map(row);
  // the mark is for the beginning of a file alone
  return first ? csv([header, ...rows]) : csv(rows).slice(1);
}

const header = [
  ...["seq", "at", "actorKind", "actorId", "actorName", "actorEmail", "action", "subject", "before", "after"],
  ...["address", "request", "hash"],
];

function row({ seq, at, actor, action, subject, before, after, address, request, hash }: Entry): Cell[] {
  const text = (value: string | null) => (value === null ? null : harmless(value));
  const json = (value: object | null) => (value === null ? null : JSON.stringify(value));
  return [
    ...[seq, at, actor.kind, text(actor.id), text(actor.name), text(actor.email), action, text(subject)],
    ...[json(before), json(after), text(address), text(request), hash],
  ];
}
