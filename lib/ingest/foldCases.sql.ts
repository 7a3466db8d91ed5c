import { fold, merges } from "@/lib/cases/fold";

/** The case events of the relation `new`, folded: process, case_id and the columns of `fold`. */
export const foldCases = `
  select process, case_id,
    ${fold.map((f) => `${merges[f.merge].aggregate(f.of)} as ${f.column}`).join(",\n    ")}
  from new
  where starts_with(type, 'case.')
  group by process, case_id`;
