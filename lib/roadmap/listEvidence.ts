import { z } from "zod";
import { cursorParts, cursorText } from "@/lib/contract/cursor";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import { latestOf } from "@/lib/roadmap/criteria";
import { evidenceItems, type ListedKey } from "@/lib/roadmap/evidenceItems";
import { type EvidenceAnswer, type EvidenceQuery, evidenceQuery } from "@/lib/roadmap/evidenceSchema";
import { needs } from "@/lib/roadmap/needs";
import { readDaily } from "@/lib/roadmap/readDaily";
import { readEvidence } from "@/lib/roadmap/readEvidence";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * What a criterion is read from, over the 28 days up to a day of the organisation's zone; nothing before the roadmap
 * begins. Without a day it is that of the latest one, and of definitions those count that are approved as they are.
 * @throws Fault `not-found` for a criterion that has no list; `invalid`; `forbidden`
 */
export async function listEvidence(
  ctx: Ctx,
  criterion: string,
  input: EvidenceQuery = {},
): Promise<EvidenceAnswer> {
  require(ctx, "figures:read");
  const { on: asked, limit, cursor } = parse(evidenceQuery, input);
  if (!isListed(criterion)) throw new Fault("not-found", `There is no list behind "${criterion}".`);
  const begun = await readDaily(ctx, null);
  if (begun === null) return { on: null, items: [], next: null, total: 0 };
  const { start, end } = begun.daily.whole;
  const known = needs[criterion].upTo === "today" ? begun.today : end;
  const on = asked ?? known;
  if (on > known || on < start) {
    throw new Fault("invalid", `on must be one of ${start} to ${known}.`, {
      errors: [{ detail: `on must be one of ${start} to ${known}` }],
    });
  }
  const evidence = await readEvidence(ctx, begun);
  const all = evidenceItems[criterion](asked === undefined ? latestOf(evidence) : evidence, on);
  const first = cursor === undefined ? 0 : Number(cursorParts(cursor, cursorOf)[0]);
  const next = first + limit;
  return {
    on,
    items: all.slice(first, next),
    next: next < all.length ? cursorText([String(next)]) : null,
    total: all.length,
  };
}

const cursorOf = z.tuple([z.string().regex(/^\d{1,9}$/)]);

function isListed(criterion: string): criterion is ListedKey {
  return Object.hasOwn(evidenceItems, criterion);
}
