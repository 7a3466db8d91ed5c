import type { z } from "zod";
import { ImportError, type ImportProblem } from "./importError";
import { type Mapping, mapping } from "./mapping";

/**
 * Any JSON value → a mapping that can be used.
 *
 * @throws ImportError with every problem: a JSON pointer into the value, and what must stand there
 */
export function parseMapping(value: unknown): Mapping {
  checkTexts(value, []);
  const parsed = mapping.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new ImportError(parsed.error.issues.flatMap(problems));
}

/** What cannot be stored, and what is nested deeper than any event is. */
function checkTexts(value: unknown, path: readonly PropertyKey[]): void {
  const refuse = (detail: string) => {
    throw new ImportError([{ pointer: pointer(path), detail }]);
  };
  if (path.length > deepest) refuse("is nested too deep");
  if (typeof value === "string" && !isStorable(value)) {
    refuse("must not contain a NUL character or half of a surrogate pair");
  }
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (!isStorable(key)) refuse("must not have a name with a NUL character or half of a surrogate pair");
    checkTexts(inner, [...path, key]);
  }
}

const deepest = 20;

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes("\0");
}

function problems(issue: z.core.$ZodIssue): ImportProblem[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ pointer: pointer([...issue.path, key]), detail: "is not an option" }));
  return [{ pointer: pointer(issue.path), detail: issue.message }];
}

function pointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
