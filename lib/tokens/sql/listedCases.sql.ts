import { ofGroup } from "@/lib/tokens/sql/listedSteps.sql";
import { ofModels, stepsOfCases } from "@/lib/tokens/sql/modelSteps.sql";

/**
 * The cases that model steps of some days belong to, with what those steps used: most tokens first.
 * $1 to $5 as in `ofModels`, $6 to $8 as in `ofGroup`, $9 resolution or null, $10 to $12 the cursor (tokens, process,
 * case), $13 how many
 */
export const listedCases = `
  with worked as (
    select e.process, e.case_id, count(*)::int as steps, count(*) filter (where e.outcome <> 'ok')::int as failed,
      coalesce(sum(e.requests), 0) as requests,
      coalesce(sum(e.input_tokens), 0) as input_tokens, coalesce(sum(e.output_tokens), 0) as output_tokens,
      coalesce(sum(e.input_tokens), 0) + coalesce(sum(e.output_tokens), 0) as tokens,
      min(s.opened_at) as opened_at, min(s.closed_day) as closed_day, min(s.resolution) as resolution
    from ${stepsOfCases}
    where ${ofModels}
      and ${ofGroup}
      and ($9::text is null or s.closed_day is not null and s.resolution = $9::text)
    group by e.process, e.case_id
  )
  select w.process, p.name as process_name, w.case_id as "case", w.steps, w.failed, w.requests::text,
    w.input_tokens::text, w.output_tokens::text, w.tokens::text, w.opened_at, w.closed_day::text, w.resolution
  from worked w
  left join process p on p.organisation_id = $1::uuid and p.process = w.process
  where $10::numeric is null
    or (w.tokens, w.process, w.case_id) < ($10::numeric, $11::text collate "C", $12::text collate "C")
  order by w.tokens desc, w.process desc, w.case_id desc
  limit $13::int`;

/** How many the same question has in all; 10,001 for more than 10,000. */
export const countListedCases = `select count(*)::int as total from (${listedCases}) counted`;
