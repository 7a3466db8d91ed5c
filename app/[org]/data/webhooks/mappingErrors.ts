import type { SendProblem } from "@/app/_components/form/sendProblem";
import type { Locale } from "@/lib/words/locale";
import { saidIn } from "@/lib/words/saidIn";

/** What is wrong with the mapping of a form, by its place in it; undefined when something else is, or nothing. */
export function mappingErrors(problem: SendProblem | null, locale: Locale): string | undefined {
  const errors = problem?.details.errors;
  if (!Array.isArray(errors)) return undefined;
  const lines = errors.flatMap((error: { pointer?: unknown; detail?: unknown } | null) => {
    const pointer = String(error?.pointer ?? "");
    if (pointer !== "/mapping" && !pointer.startsWith("/mapping/")) return [];
    return [`${pointer.slice("/mapping".length)} ${saidIn(String(error?.detail ?? ""), locale).text}`.trim()];
  });
  return lines.length > 0 ? lines.slice(0, 5).join(" · ") : undefined;
}
