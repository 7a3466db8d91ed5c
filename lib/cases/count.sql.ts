import { durationBucketSql } from "@/lib/cases/durationBucket";

/**
 * What a case counts as, and on which days: from the folded state, in the organisation's zone ($2).
 * Reads the relation `touched` (rows of `case_state`, as `t`) and gives a row for each, with `reopenings` reduced to
 * those that can still matter: the ones up to the first close, and the earliest after it.
 *
 * Definitions: closed when the latest close is not before the latest reopening; an accepted review counts as a touch
 * when the case is open or the review is not after the close; return within n days of 24 hours, 31 for later or never;
 * the duration runs from the first event to the close that counts, in milliseconds, rounded up to the end of its bucket.
 *
 * @param alongside further columns of each row, such as `t.level as old_level`
 */
export const count = (alongside: string) => `
  select
    ${alongside},
    t.process,
    t.case_id,
    case
      when t.human_work and not (t.agent or t.system) then 'manual'
      when t.human_work then 'assisted'
      when t.unknown then 'unattributed'
      when approved.so and not (t.agent or t.system) then 'manual'
      when approved.so then 'supervised'
      when t.agent or t.system then 'autonomous'
      else 'unattributed'
    end as level,
    closed.at as closed_at,
    (closed.at at time zone $2::text)::date as closed_day,
    case when closed.at is not null then t.last_close[4] end as resolution,
    case
      when t.agent and t.system then 'both'
      when t.agent then 'agent'
      when t.system then 'system'
      else 'none'
    end as machine,
    case
      when t.corrected then 'corrected'
      when t.accepted_review_at is not null then 'accepted'
      else 'none'
    end as reviews,
    t.human_seconds as counted_seconds,
    ${durationBucketSql("open_for.milliseconds")} as duration,
    (first_closed.at at time zone $2::text)::date as first_closed_day,
    t.first_close[4] as first_resolution,
    case when first_closed.at is not null then
      least(days_until_contact.days, days_until_reopening.days, 31) end::smallint as return_days,
    case when first_closed.at is not null then
      least(days_until_reopening.days, 31) end::smallint as reopen_days,
    kept.reopenings
  from touched t
  cross join lateral (select (t.first_close[1] || '+00')::timestamptz as at) first_closed
  cross join lateral (select (t.last_close[1] || '+00')::timestamptz as at) last_closed
  cross join lateral (
    select case when t.reopened_at is null or t.reopened_at <= last_closed.at then last_closed.at end as at
  ) closed
  cross join lateral (
    select extract(epoch from closed.at - t.opened_at) * 1000 as milliseconds
  ) open_for
  cross join lateral (
    select t.human_approval
      or t.accepted_review_at is not null and (closed.at is null or t.accepted_review_at <= closed.at) as so
  ) approved
  cross join lateral (
    select case when t.contact_at is not null then
      greatest(1, ceil(extract(epoch from t.contact_at - first_closed.at) / 86400)) end as days
  ) days_until_contact
  cross join lateral (
    select min(r.at) as after_first_close from unnest(t.reopenings) as r(at) where r.at > first_closed.at
  ) reopening
  cross join lateral (
    select ceil(extract(epoch from reopening.after_first_close - first_closed.at) / 86400) as days
  ) days_until_reopening
  cross join lateral (
    select case when t.reopenings is null then null else array(
      select distinct r.at from unnest(t.reopenings) as r(at)
      where first_closed.at is null or r.at <= first_closed.at or r.at = reopening.after_first_close
      order by r.at
    ) end as reopenings
  ) kept`;
