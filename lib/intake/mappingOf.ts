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
    const mapping = parseMapping(input);
    if (unstorable.test(JSON.stringify(mapping))) {
      const detail = "holds a NUL or half a surrogate pair, which no text can have";
      throw new ImportError([{ pointer: "", detail }]);
    }
    return mapping;
  } catch (error) {
    throw importFault(error);
  }
}

/** As JSON writes them; a backslash before the u that is itself escaped is a text's own. */
const unstorable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

/** What is wrong with a mapping or a file, for the caller; anything else as it is. */
export function importFault(error: unknown): unknown {
  if (!(error instanceof ImportError)) return error;
  return new Fault("invalid", error.message, { errors: [...error.problems] });
}
