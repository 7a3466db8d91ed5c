import { z } from "zod";
import { chainPage, head } from "@/lib/audit/sql/chain.sql";
import type { Run } from "@/lib/db/statements";

/** The chain of an organisation's log as it was found. */
export interface Chain {
  entries: number;
  /** of the last entry; 0 and null of a log without any */
  seq: number;
  hash: string | null;
  /** null: every entry is what was written, and none is missing */
  broken: Broken | null;
}

/** The first place where the chain breaks. */
export interface Broken {
  seq: number;
  why: (typeof reasons)[number];
}

/**
 * - `altered`: the entry is not what was written under this number
 * - `missing`: there is none of this number, though there are later ones, or were
 * - `added`: nobody wrote it as the others are written
 * - `head`: the record of where the log ends is gone
 */
export const reasons = ["altered", "missing", "added", "head"] as const;

/**
 * Computes every entry's hash again, in pages, and compares the end with what `audit_head` says. In one snapshot when the
 * transaction has one, else entries written meanwhile may be taken for a fault.
 * @param after what was found whole before: only what follows is computed
 */
export async function readChain(
  run: Run,
  org: string,
  { page = 5_000, after }: { page?: number; after?: Chain | undefined } = {},
): Promise<Chain> {
  const [found] = await run(head, [org]);
  const end = headRow.nullable().parse(found ?? null);
  let [entries, seq, hash] = after?.hash ? [after.entries, String(after.seq), after.hash] : [0, lowest, ""];
  for (;;) {
    const [row] = await run(chainPage, [org, seq, hash, page, entries]);
    const checked = pageRow.parse(row);
    const last = { entries: entries + checked.entries, seq: Number(checked.seq ?? seq), hash };
    const broken = firstOf(checked);
    if (broken) return { ...last, hash: hash || null, broken };
    if (checked.seq === null || checked.hash === null) break;
    [entries, seq, hash] = [last.entries, checked.seq, checked.hash];
    if (checked.entries < page) break;
  }
  const number = entries === 0 ? 0 : Number(seq);
  return { entries, seq: number, hash: hash || null, broken: atEnd(number, hash, end) };
}

// so that no number is before the first page
const lowest = "-2147483648";

function firstOf({ missing, added, altered }: z.infer<typeof pageRow>): Broken | null {
  const found = Object.entries({ missing, added, altered }).flatMap(([why, seq]) =>
    seq === null ? [] : [{ seq: Number(seq), why: why as Broken["why"] }],
  );
  return found.sort((one, other) => one.seq - other.seq)[0] ?? null;
}

function atEnd(seq: number, hash: string, end: z.infer<typeof headRow> | null): Broken | null {
  if (end === null) return seq === 0 ? null : { seq, why: "head" };
  const written = Number(end.seq);
  if (seq < written) return { seq: seq + 1, why: "missing" };
  if (seq > written) return { seq: written + 1, why: "added" };
  return hash === end.hash ? null : { seq, why: "altered" };
}

const headRow = z.object({ seq: z.string(), hash: z.string() });
const pageRow = z.object({
  entries: z.number(),
  seq: z.string().nullable(),
  hash: z.string().nullable(),
  missing: z.string().nullable(),
  added: z.string().nullable(),
  altered: z.string().nullable(),
});
