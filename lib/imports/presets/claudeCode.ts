import { hasColumns } from "./hasColumns";
import type { Preset } from "./preset";
import { presetMapping } from "./presetMapping";

/**
 * What Claude Code writes of its sessions (JSONL): a session is a case, each reply of the model a step. The
 * same reply is written several times, with the same message id: it counts once. Tokens that were written to
 * a cache or read from one are tokens in. Whether a session did what was wanted is not in it: no case is
 * closed.
 */
export const claudeCode: Preset = {
  name: "claude-code",
  title: { en: "Claude Code sessions", zh: "Claude Code 会话" },
  format: ["ndjson"],
  recognises: (header) =>
    hasColumns(header, ["sessionId", "message.id", "message.model", "message.usage.output_tokens"]),
  mapping: (options) => {
    const of = { process: options.process ?? "coding", case: "{sessionId}" };
    const time = { column: "timestamp", format: "iso" };
    return presetMapping(claudeCode, options, [
      {
        type: "case.opened",
        id: "{sessionId}/opened",
        once: true,
        when: { type: ["user", "assistant"] },
        time,
        data: of,
      },
      {
        type: "case.step",
        id: "{message.id}",
        once: true,
        // What the program itself says in the model's place has no tokens.
        when: {
          type: "assistant",
          "message.model": ["!", "!<synthetic>"],
          "message.usage.output_tokens": "!",
        },
        time,
        data: {
          ...of,
          step: "reply",
          actor: { kind: "agent", id: "claude-code" },
          model: "{message.model}",
          usage: {
            inputTokens: {
              column: "message.usage.input_tokens",
              plus: ["message.usage.cache_creation_input_tokens", "message.usage.cache_read_input_tokens"],
              number: true,
            },
            cachedInputTokens: { column: "message.usage.cache_read_input_tokens", number: true },
            outputTokens: { column: "message.usage.output_tokens", number: true },
          },
        },
      },
    ]);
  },
};
