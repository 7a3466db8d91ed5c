import { Fault } from "@/lib/contract/fault";
import { ImportError } from "@/lib/imports/importError";
import type { Mapping } from "@/lib/imports/mapping";
import { parseMapping } from "@/lib/imports/parseMapping";

/** The column that holds the webhook's own id (the header `webhook-id`), the same each time it is sent again. */
export const idColumn = "webhook-id";

/** The column that holds an object's place in the body, from 1. */
export const placeColumn = "webhook-place";

/**
 * A webhook's mapping as a mapping of NDJSON, every object of the body a row; null where it names no rules, since the
 * body then holds events as they are. `format` and `source` may be left out, and so may a rule's `id`, which is then
 * made of the webhook's id, so that a webhook that is sent again counts once.
 * @throws Fault `invalid` with a pointer into `/mapping` for all that is wrong
 */
export function parseHookMapping(given: unknown, source: string): Mapping | null {
  if (given === null || given === undefined) return null;
  if (typeof given === "object" && !Array.isArray(given) && Object.keys(given).length === 0) return null;
  try {
    const parsed = parseMapping(withDefaults(given, source));
    const tooLong = JSON.stringify(given).length > mostCharacters;
    const problems = [
      ...(tooLong ? [{ pointer: "", detail: `must have at most ${mostCharacters} characters` }] : []),
      ...(parsed.format === "ndjson"
        ? []
        : [{ pointer: "/format", detail: "must be ndjson, or absent: a webhook brings JSON" }]),
      ...(parsed.source === source
        ? []
        : [{ pointer: "/source", detail: "must be the webhook's own source, or absent" }]),
      ...(["path", "tree", "encoding"] as const)
        .filter((key) => parsed[key] !== undefined)
        .map((key) => ({
          pointer: `/${key}`,
          detail: "is for files: a body is an object or a list of them",
        })),
    ];
    if (problems.length > 0) throw new ImportError(problems);
    return parsed;
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    throw refusal(
      error.problems.map(({ pointer = "", detail }) => ({ pointer: `/mapping${pointer}`, detail })),
    );
  }
}

function refusal(errors: { pointer: string; detail: string }[]): Fault {
  const [first] = errors;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : "";
  return new Fault("invalid", `${first?.pointer}: ${first?.detail}${more}.`, {
    errors: errors.slice(0, 100),
  });
}

const mostCharacters = 50_000;

function withDefaults(given: unknown, source: string): unknown {
  if (!isObject(given)) return given;
  const rules = Array.isArray(given.rules)
    ? given.rules.map((rule: unknown, index) =>
        isObject(rule) && rule.id === undefined
          ? { ...rule, id: `{${idColumn}}/{${placeColumn}}/${index + 1}` }
          : rule,
      )
    : given.rules;
  return { format: "ndjson", source, ...given, ...(rules === undefined ? {} : { rules }) };
}

function isObject(value: unknown): value is { [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
