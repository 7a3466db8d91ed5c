import { hasColumns } from "./hasColumns";
import type { Preset } from "./preset";
import { presetMapping } from "./presetMapping";

/**
 * A trace, or a list of observations, that Langfuse exports as JSON: a trace is a case, each call of a model
 * a step. A call that wraps others repeats or sums their tokens, so only the innermost count. Whether a run
 * did what was wanted is not in it: no case is closed.
 */
export const langfuse: Preset = {
  name: "langfuse",
  title: { en: "Langfuse traces", zh: "Langfuse 追踪" },
  format: ["ndjson"],
  recognises: (header) =>
    hasColumns(header, ["id", "traceId", "type", "startTime", "parentObservationId", "model"]),
  mapping: (options) => {
    const of = { process: options.process ?? "agent", case: "{traceId}" };
    const time = { column: "startTime", format: "iso" };
    return presetMapping(
      langfuse,
      options,
      [
        { type: "case.opened", id: "{traceId}/opened", once: true, time, data: of },
        {
          type: "case.step",
          id: "{id}",
          when: { type: "GENERATION", $leaf: "true" },
          time,
          data: {
            ...of,
            step: "{name}",
            actor: { kind: "agent", id: "{$file.trace.name}" },
            model: "{model}",
            outcome: { column: "level", map: { ERROR: "failed" }, else: "ok" },
            cost: { column: "totalCost", number: true, round: 6 },
            usage: {
              inputTokens: { column: "usageDetails.input", plus: caches.map(usage), number: true },
              cachedInputTokens: {
                column: usage(cacheReads[0] ?? ""),
                plus: cacheReads.slice(1).map(usage),
                number: true,
              },
              outputTokens: { column: "usageDetails.output", number: true },
            },
          },
        },
      ],
      {
        path: options.recognition === undefined ? "observations" : options.recognition.path,
        tree: { id: "id", parent: "parentObservationId", same: "type" },
      },
    );
  },
};

/** What Langfuse counts beside `input`, not within it. */
const cacheReads = ["input_cache_read", "input_cached_tokens", "cache_read_input_tokens"];
const caches = [...cacheReads, "input_cache_creation", "cache_creation_input_tokens"];

function usage(key: string): string {
  return `usageDetails.${key}`;
}
