import type { Draft } from "./draft";
import { missingColumn } from "./missingColumn";

/** Rules for calls of a model: each a step of an agent with its tokens. Without a column for the case all are of one. */
export function suggestUsage(draft: Draft, process: string): object[] {
  const time = draft.time("time", "opened");
  const inputTokens = draft.number("inputTokens");
  const outputTokens = draft.number("outputTokens");
  if (time === undefined) throw missingColumn("a list of model calls", "the time of each call");
  if (inputTokens === undefined || outputTokens === undefined)
    throw missingColumn("a list of model calls", "the tokens in and out");
  const caseId = draft.text("case") ?? "all";
  return [
    {
      type: "case.step",
      id: `${caseId}/{${time.column}}/{${inputTokens.column}}/{${outputTokens.column}}`,
      when: draft.filled("inputTokens"),
      time,
      data: {
        process: draft.text("process") ?? process,
        case: caseId,
        step: draft.text("step") ?? "model call",
        actor: { kind: "agent", id: draft.text("actor") },
        model: draft.text("model"),
        cost: draft.number("cost", { round: 6 }),
        usage: { inputTokens, cachedInputTokens: draft.number("cachedInputTokens"), outputTokens },
      },
    },
  ];
}
