import { expect, test } from "vitest";
import { usageOf } from "@/lib/otlp/usageOf";

const of = (attributes: Record<string, string | number | boolean>) =>
  usageOf(new Map(Object.entries(attributes)));

test.each([
  [
    "OpenTelemetry",
    "gen_ai.usage.input_tokens",
    "gen_ai.usage.output_tokens",
    "gen_ai.usage.cache_read.input_tokens",
  ],
  [
    "before",
    "gen_ai.usage.prompt_tokens",
    "gen_ai.usage.completion_tokens",
    "gen_ai.usage.cache_read_input_tokens",
  ],
  [
    "OpenInference",
    "llm.token_count.prompt",
    "llm.token_count.completion",
    "llm.token_count.prompt_details.cache_read",
  ],
  ["AI SDK", "ai.usage.promptTokens", "ai.usage.completionTokens", "ai.usage.cachedInputTokens"],
])("%s", (_, input, output, cached) => {
  expect(of({ [input]: 1200, [output]: "80", [cached]: 1000 })).toEqual({
    input: 1200,
    cached: 1000,
    output: 80,
  });
  expect(of({ [input]: "1200", [output]: 80 })).toEqual({ input: 1200, output: 80 });
});

test("the newest name has the word", () => {
  expect(
    of({ "llm.token_count.prompt": 1, "gen_ai.usage.prompt_tokens": 2, "gen_ai.usage.input_tokens": 3 }),
  ).toEqual({
    input: 3,
    output: 0,
  });
});

test("what was written to a cache is a part of the input, and not cached", () => {
  const usage = { "gen_ai.usage.input_tokens": 1000, "gen_ai.usage.output_tokens": 1 };
  expect(of({ ...usage, "gen_ai.usage.cache_creation.input_tokens": 400 })).toEqual({
    input: 1000,
    output: 1,
  });
});

test("input counted without the cache has it added", () => {
  const usage = { "gen_ai.usage.input_tokens": 10, "gen_ai.usage.output_tokens": 1 };
  expect(
    of({
      ...usage,
      "gen_ai.usage.cache_read.input_tokens": 900,
      "gen_ai.usage.cache_write.input_tokens": 50,
    }),
  ).toEqual({ input: 960, cached: 900, output: 1 });
});

test("Langfuse's details, each kind apart", () => {
  const details = (usage: object) => of({ "langfuse.observation.usage_details": JSON.stringify(usage) });
  expect(
    details({ input: 100, input_cached_tokens: 900, output: 50, output_reasoning: 10, total: 1060 }),
  ).toEqual({
    input: 1000,
    cached: 900,
    output: 60,
  });
  expect(
    details({ input: 5, cache_read_input_tokens: 7, cache_creation_input_tokens: 11, output: 1 }),
  ).toEqual({
    input: 23,
    cached: 7,
    output: 1,
  });
  expect(details({ prompt_tokens: 5, completion_tokens: 2 })).toEqual({ input: 5, output: 2 });
  expect(details({ total: 9 })).toBeNull();
});

test.each([-1, 0.5, "1.5", "many", true, 2 ** 53, "99999999999999999999", "{"])(
  "no number of tokens: %o",
  (value) => {
    expect(of({ "gen_ai.usage.input_tokens": value })).toBeNull();
    expect(of({ "langfuse.observation.usage_details": value })).toBeNull();
  },
);
