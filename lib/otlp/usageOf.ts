import { aliases } from "@/lib/otlp/aliases";
import { type Attributes, firstOf } from "@/lib/otlp/attributes";
import { countOf } from "@/lib/otlp/countOf";
import { detailsOf } from "@/lib/otlp/detailsOf";

/** Tokens of one call; `cached` is a part of `input`, and absent where nothing is said of a cache. */
export interface Usage {
  input: number;
  cached?: number;
  output: number;
}

/**
 * The tokens that a span says it used; null when it says nothing of them. Input includes what was read from and written
 * to a cache, as the conventions have it; a span that says more of the cache than of the input has counted them apart,
 * and they are added. Where only one of input and output is told, as for embeddings, the other is 0.
 */
export function usageOf(attributes: Attributes): Usage | null {
  const count = (names: readonly string[]) => firstOf(attributes, names, countOf);
  const [input, output] = [count(aliases.input), count(aliases.output)];
  if (input === null && output === null) return firstOf(attributes, aliases.usageDetails, fromDetails);
  const [read, write] = [count(aliases.cacheRead), count(aliases.cacheWrite)];
  const cache = (read ?? 0) + (write ?? 0);
  const all = input !== null && cache <= input ? input : (input ?? 0) + cache;
  return usage(all, read, output ?? 0);
}

/** Langfuse: every kind of token apart, `input_cached_tokens` beside `input`. */
function fromDetails(value: unknown): Usage | null {
  const kinds = Object.entries(detailsOf(value)).flatMap(([kind, given]) => {
    const count = typeof given === "number" ? countOf(given) : null;
    return count === null ? [] : [{ kind, count }];
  });
  const sum = (isOne: (kind: string) => boolean) => {
    const found = kinds.filter(({ kind }) => isOne(kind));
    return found.length === 0 ? null : found.reduce((total, { count }) => total + count, 0);
  };
  const isInput = (kind: string) => /^input|_input_tokens$/.test(kind);
  const [input, output] = [sum(isInput), sum((kind) => kind.startsWith("output"))];
  if (input === null && output === null) {
    const asked = sum((kind) => kind === "prompt_tokens");
    const answered = sum((kind) => kind === "completion_tokens");
    return asked === null && answered === null ? null : usage(asked ?? 0, null, answered ?? 0);
  }
  const cached = sum((kind) => isInput(kind) && /cache/.test(kind) && !/creation|write/.test(kind));
  return usage(input ?? 0, cached, output ?? 0);
}

/** What no event could hold is not told. */
function usage(input: number, cached: number | null, output: number): Usage | null {
  if (!Number.isSafeInteger(input) || !Number.isSafeInteger(output)) return null;
  return cached === null ? { input, output } : { input, cached, output };
}
