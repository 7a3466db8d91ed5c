/**
 * Writes a decision down, unless one stands for the same work: then no row comes back.
 * $1 organisation, $2 handover, $3 … $10 what was decided, $11 … $23 the evidence, $24, $25 the stop rule, $26 … $28 when
 * and by whom
 */
export const insertHandover = `
  insert into handover
    (organisation_id, handover_id, process, step, channel, amount_up_to, from_way, to_way, sample_percent, reason,
     gate, since_day, automated, reviewed, accepted, low, high, required,
     people_cost, agent_cost, review_cost, mistake_cost, mistake_from,
     stop_checks, stop_weekly_cost, decided_at, decided_kind, decided_by)
  values
    ($1::uuid, $2::uuid, $3::text, $4::text, $5::text, $6::numeric, $7::text, $8::text, $9::smallint, $10::text,
     $11::text, $12::date, $13::bigint, $14::bigint, $15::bigint, $16::numeric, $17::numeric, $18::numeric,
     $19::numeric, $20::numeric, $21::numeric, $22::numeric, $23::text,
     $24::int, $25::numeric, $26::timestamptz, $27::text, $28::text)
  on conflict do nothing
  returning handover_id`;
