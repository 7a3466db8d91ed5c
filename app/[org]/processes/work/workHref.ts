import type { WorkStepsQuery } from "@/lib/cases/workQuery";

type Asked = Pick<WorkStepsQuery, "from" | "to"> &
  Partial<Pick<WorkStepsQuery, "process" | "kind" | "cursor">>;

/** The address of the steps and reviews behind people's time; what is not asked for is left out. */
export function workHref(slug: string, query: Asked): string {
  return `/${slug}/processes/work?${asked(query)}`;
}

/** The address of the same list under `/api/v1`. */
export function workList(query: Asked): string {
  return `/api/v1/work/steps?${asked(query)}`;
}

function asked({ from, to, process, kind, cursor }: Asked): URLSearchParams {
  const search = new URLSearchParams({ from, to });
  for (const [name, value] of Object.entries({ process, kind, cursor })) if (value) search.set(name, value);
  return search;
}
