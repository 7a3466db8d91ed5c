import type { z } from "zod";
import { ImportError, type ImportProblem } from "./importError";
import { type Mapping, mapping } from "./mapping";

/**
 * Any JSON value → a mapping that can be used.
 *
 * @throws ImportError with every problem: a JSON pointer into the value, and what must stand there
 */
export function parseMapping(value: unknown): Mapping {
  const parsed = mapping.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new ImportError(parsed.error.issues.flatMap(problems));
}

function problems(issue: z.core.$ZodIssue): ImportProblem[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ pointer: pointer([...issue.path, key]), detail: "is not an option" }));
  return [{ pointer: pointer(issue.path), detail: issue.message }];
}

function pointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
