import { Fault } from "@/lib/contract/fault";
import { ImportError } from "@/lib/imports/importError";
import type { Mapping } from "@/lib/imports/mapping";
import { parseMapping } from "@/lib/imports/parseMapping";

/**
 * A mapping that came over HTTP.
 * @throws Fault `invalid` with a pointer into it for everything that is wrong
 */
export function mappingOf(input: unknown): Mapping {
  try {
    return parseMapping(input);
  } catch (error) {
    throw importFault(error);
  }
}

/** What is wrong with a mapping or a file, for the caller; anything else as it is. */
export function importFault(error: unknown): unknown {
  if (!(error instanceof ImportError)) return error;
  return new Fault("invalid", error.message, { errors: [...error.problems] });
}
