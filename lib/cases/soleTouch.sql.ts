import { fold } from "@/lib/cases/fold";
import { population } from "@/lib/cases/population.sql";

/**
 * The touch that alone keeps a case from being autonomous, as {kind, step, reason}, '' where there is none; null where
 * it takes more than one. Reads a row `s` of `case_state` that is closed ($1 organisation), and its events.
 *
 * Touches are what the level goes by: steps of people and of unknown actors, escalated steps, and counted reviews. An
 * escalated step of a machine and what people then did are one touch, not two: it counts by itself only where the
 * events do not show who took over, and else lends its reason to what has none of its own.
 */
export const soleTouch = `
  select case when min(touch.key) = max(touch.key) then min(touch.key) end as key
  from (
    select handed,
      bool_and(handed) over () as only_handed,
      array[
        case when type = 'case.reviewed' then 'review' else 'step' end,
        coalesce(step, ''),
        coalesce(reason, min(reason) filter (where handed) over (), '')
      ] as key
    from (
      select type, step collate "C" as step, reason collate "C" as reason,
        type = 'case.step' and outcome = 'escalated' and actor_kind in ('agent', 'system') as handed
      from event
      where event.organisation_id = $1::uuid and event.process = s.process and event.case_id = s.case_id
        and (${["human_work", "human_approval", "unknown"].map(saidBy).join(" or ")}
          or type = 'case.reviewed' and verdict = 'accepted' and time <= s.closed_at)
    ) said
  ) touch
  where touch.only_handed or not touch.handed`;

/** Of cases `s` and processes `p`: closed as resolved, with a machine's step, and not autonomous, as people touched them. */
export const touched = `${population}
      and s.resolution = 'resolved' and s.level <> 'autonomous' and s.machine <> 'none'`;

function saidBy(column: string): string {
  const folded = fold.find((one) => one.column === column);
  if (!folded) throw new Error(`nothing is folded into ${column}`);
  return `${folded.of}`;
}
