import { caseAmount } from "@/lib/cases/caseAmount.sql";
import type { CaseQuery } from "@/lib/cases/caseQuery";
import { counted } from "@/lib/cases/counted.sql";
import { inHours } from "@/lib/cases/inHours.sql";
import { proofOf } from "@/lib/cases/proof.sql";
import { soleTouch, touched } from "@/lib/cases/soleTouch.sql";

/** The column whose days a list is about, by which it is sorted, newest first. */
export type Order = "closed_day" | "first_closed_day" | "opened_at";

export function orderOf(query: CaseQuery): Order {
  if (query.counts?.startsWith("fcr.") || query.counts?.startsWith("reopenRate.") || query.returnedWithin)
    return "first_closed_day";
  const closed =
    query.counts ||
    query.proof ||
    query.closedFrom ||
    query.closedTo ||
    query.resolution ||
    query.promise ||
    query.state === "closed";
  return closed ? "closed_day" : "opened_at";
}

/**
 * A page of cases, newest first, from after the cursor ($8 the sorted column, $9 process, $10 case).
 * $1 organisation, $2 process, $3 level, $4 resolution, $5 first day, $6 last day, $7 part of the id, $11 how many;
 * $12 machine, $13 days until the return; with a touch: $14 its kind, $15 step and $16 reason, '' for none; behind these
 * the amount, then the reviewed step
 */
export function listCases(query: CaseQuery): string {
  const order = orderOf(query);
  const type = order === "opened_at" ? "timestamptz" : "date";
  const amount = query.touch ? 17 : 14;
  const step = amount + (query.amountUpTo === undefined ? 0 : 1);
  return `
  select s.process, p.name as process_name, s.case_id as "case", s.events::int as events, s.opened_at,
    s.closed_at, s.closed_day::text, s.level, s.resolution, s.first_closed_day::text, s.first_resolution,
    s.return_days::int, s.reviews, s.human_seconds::text, s.${order}::text as sorted_by,
    ${query.counts === "timeSaved" ? savedSeconds : "null"}::text as saved_seconds,
    extract(epoch from s.closed_at - s.opened_at)::text as open_seconds, by_hand.seconds::text as typical_seconds
  from case_state s
  join process p on p.organisation_id = $1::uuid and p.process = s.process
  ${query.counts === "timeSaved" ? "cross" : "left"} join lateral (${baseline}) by_hand${query.counts === "timeSaved" ? "" : " on true"}
  ${query.touch ? `cross join lateral (${soleTouch}) sole` : ""}
  where s.organisation_id = $1::uuid
    and s.${order} is not null
    and ($2::text is null or s.process = $2::text)
    and ($3::text is null or s.level = $3::text)
    and case when $4::text = 'not_resolved' then s.resolution <> 'resolved'
      else $4::text is null or s.resolution = $4::text end
    ${
      order === "opened_at"
        ? "and $5::date is null and $6::date is null"
        : `and ($5::date is null or s.${order} >= $5::date)
    and ($6::date is null or s.${order} <= $6::date)`
    }
    and ($7::text is null or strpos(lower(s.case_id), lower($7::text)) > 0)
    and ($8::text is null or (s.${order}, s.process, s.case_id) < ($8::${type}, $9::text, $10::text))
    and ($12::text is null or case $12::text when 'any' then s.machine <> 'none' else s.machine = $12::text end)
    and ($13::int is null or s.return_days <= $13::int)
    ${query.opened ? `and ${inHours("s.opened_at")} = ${query.opened === "in_hours"}` : ""}
    ${query.promise ? `and s.duration ${query.promise === "kept" ? "<=" : ">"} p.promised_hours * 3600000` : ""}
    ${query.state === "open" ? "and s.closed_day is null" : ""}
    ${query.counts ? `and ${counted[query.counts]}` : ""}
    ${query.touch ? `and ${touched} and sole.key = array[$14::text, $15::text, $16::text]` : ""}
    ${query.proof ? `and ${proofOf(query.proof, query.reviewedStep === undefined ? null : `$${step}`)}` : ""}
    ${query.amountUpTo === undefined ? "" : `and (${caseAmount("s", zone)}) <= $${amount}::numeric`}
  order by s.${order} desc, s.process desc, s.case_id desc
  limit $11::int`;
}

const zone = "(select w.timezone from organisation w where w.organisation_id = $1::uuid)";

/** How many cases the same question has in all; 10,001 for more than 10,000. */
export function countCases(query: CaseQuery): string {
  const page = listCases(query);
  return `select count(*)::int as total from (${page}) counted`;
}

/** What the case would have taken by hand, as was known on its day; none: it saves nothing that is known. */
const baseline = `
    select b.seconds
    from process_baseline b
    where b.organisation_id = $1::uuid and b.process = s.process and b.from_day <= s.closed_day
    order by b.from_day desc
    limit 1`;
const savedSeconds =
  "(case when s.resolution = 'resolved' then by_hand.seconds else 0 end - s.human_seconds)";
