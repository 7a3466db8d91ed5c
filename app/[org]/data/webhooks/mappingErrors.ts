import type { SendProblem } from "@/app/_components/form/sendProblem";

/** What is wrong with the mapping of a form, by its place in it; undefined when something else is, or nothing. */
export function mappingErrors(problem: SendProblem | null): string | undefined {
  const errors = problem?.details.errors;
  if (!Array.isArray(errors)) return undefined;
  const lines = errors.flatMap((error: { pointer?: unknown; detail?: unknown } | null) => {
    const pointer = String(error?.pointer ?? "");
    if (pointer !== "/mapping" && !pointer.startsWith("/mapping/")) return [];
    return [`${pointer.slice("/mapping".length)} ${String(error?.detail ?? "")}`.trim()];
  });
  return lines.length > 0 ? lines.slice(0, 5).join(" · ") : undefined;
}
