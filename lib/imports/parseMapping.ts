import type { z } from "zod";
import { ImportError, type ImportProblem } from "./importError";
import { type Mapping, mapping } from "./mapping";
import { namedColumns } from "./namedColumns";

/**
 * Any JSON value → a mapping that can be used.
 *
 * @throws ImportError with every problem: a JSON pointer into the value, and what must stand there
 */
export function parseMapping(value: unknown): Mapping {
  checkTexts(value, []);
  const parsed = mapping.safeParse(value);
  if (parsed.success) return withoutExcess(parsed.data);
  throw new ImportError(parsed.error.issues.flatMap(problems));
}

/** Every row is asked for each of them. */
function withoutExcess(mapping: Mapping): Mapping {
  const count = namedColumns(mapping).length;
  if (count <= most) return mapping;
  const detail = `names columns in ${count} places, at most ${most} are read: leave fields and rules out`;
  throw new ImportError([{ pointer: "/rules", detail }]);
}

const most = 2_000;

/** The database takes no NUL and no half of a surrogate pair; depth would cost the stack of whoever reads it. */
function checkTexts(value: unknown, path: readonly PropertyKey[]): void {
  if (path.length > deepest) throw new ImportError([{ pointer: "", detail: "is nested too deep" }]);
  const texts = typeof value === "object" && value !== null ? Object.keys(value) : [value];
  if (!texts.every(isStorable)) {
    throw new ImportError([{ pointer: pointer(path), detail: "holds a character that cannot be stored" }]);
  }
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) checkTexts(inner, [...path, key]);
}

const deepest = 20;

function isStorable(value: unknown): boolean {
  return typeof value !== "string" || (value.isWellFormed() && !value.includes("\0"));
}

function problems(issue: z.core.$ZodIssue): ImportProblem[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ pointer: pointer([...issue.path, key]), detail: "is not an option" }));
  return [{ pointer: pointer(issue.path), detail: issue.message }];
}

function pointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
