/** The columns of a handover with its firing and the names of who decided; `where` of `h` goes behind it. */
const selected = `
  select h.handover_id::text as id, h.process, h.step, h.channel, trim_scale(h.amount_up_to)::text as "amountUpTo",
    h.from_way as "from", h.to_way as "to", h.sample_percent as "samplePercent", h.reason,
    h.gate, h.since_day::text as "sinceDay", h.automated::int, h.reviewed::int, h.accepted::int,
    h.low::float8, h.high::float8, h.required::float8,
    trim_scale(h.people_cost)::text as "peopleCost", trim_scale(h.agent_cost)::text as "agentCost", trim_scale(h.review_cost)::text as "reviewCost",
    trim_scale(h.mistake_cost)::text as "mistakeCost", h.mistake_from as "mistakeFrom",
    h.stop_checks as "stopChecks", trim_scale(h.stop_weekly_cost)::text as "stopWeeklyCost",
    h.decided_at as "decidedAt",
    json_build_object('kind', h.decided_kind, 'id', h.decided_by, 'name', coalesce(dp.name, dk.name)) as "decidedBy",
    h.taken_back_at as "takenBackAt",
    case when h.taken_back_at is null then null else json_build_object(
      'kind', h.taken_back_kind, 'id', h.taken_back_by, 'name', coalesce(tp.name, tk.name)) end as "takenBackBy",
    h.taken_back_for as "takenBackFor", h.taken_back_reason as "takenBackReason",
    f.why, to_char(f.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "firedAt",
    f.checks::int as "firedChecks", f.mistakes::int as "firedMistakes", f.low::float8 as "firedLow",
    trim_scale(f.cost)::text as "firedCost",
    coalesce(p.name, h.process) as name, coalesce(p.never_alone, false) as "neverAlone",
    trim_scale(p.alone_up_to)::text as "aloneUpTo"
  from handover h
  left join handover_firing f on f.organisation_id = $1::uuid and f.handover_id = h.handover_id
  left join process p on p.organisation_id = $1::uuid and p.process = h.process
  left join person dp on dp.id = case h.decided_kind when 'person' then h.decided_by::uuid end
  left join person tp on tp.id = case h.taken_back_kind when 'person' then h.taken_back_by::uuid end
  left join api_key dk
    on dk.organisation_id = $1::uuid and h.decided_kind = 'key' and dk.key_id = h.decided_by
  left join api_key tk
    on tk.organisation_id = $1::uuid and h.taken_back_kind = 'key' and tk.key_id = h.taken_back_by`;

/**
 * Standing ones first, then the newest; from after the cursor ($5 whether it was taken back, $6 when it was decided, $7 its
 * id). $1 organisation, $2 process or null: all, $3 whether taken back or null: either, $4 the most
 */
export const listed = `${selected}
  where h.organisation_id = $1::uuid and ($2::text is null or h.process = $2::text)
    and ($3::boolean is null or (h.taken_back_at is not null) = $3::boolean)
    and ($5::boolean is null or (h.taken_back_at is not null) > $5::boolean
      or (h.taken_back_at is not null) = $5::boolean and (
        h.decided_at < $6::timestamptz or h.decided_at = $6::timestamptz and h.handover_id > $7::uuid))
  order by h.taken_back_at is not null, h.decided_at desc, h.handover_id
  limit $4::int`;

/** $1 organisation, $2 handover */
export const one = `${selected}
  where h.organisation_id = $1::uuid and h.handover_id = $2::uuid`;
