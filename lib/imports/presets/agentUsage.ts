import { askedFormat } from "@/lib/imports/recognition/askedFormat";
import { columnIn, hasColumns } from "./hasColumns";
import type { Preset } from "./preset";
import { presetMapping } from "./presetMapping";

/**
 * Calls of a model as agents and tools log them (JSONL or CSV): when, which model, tokens in and out, what it
 * cost. Rows without tokens are other news and are left out. Costs are rounded to six decimals, which is as
 * fine as money is kept.
 */
export const agentUsage: Preset = {
  name: "agent-usage",
  title: { en: "Model calls of agents", zh: "智能体调用记录" },
  format: ["ndjson", "csv", "xlsx"],
  recognises: (header) => hasColumns(last(header), [names.input, names.output, names.time]) / 2,
  mapping: (options) => {
    const { recognition, process = "agent" } = options;
    const column = (key: keyof typeof names) =>
      (recognition === undefined ? usual[key] : pathTo(recognition.header, names[key])) || undefined;
    const text = (key: keyof typeof names) => {
      const found = column(key);
      return found && `{${found}}`;
    };
    const number = (key: keyof typeof names, more = {}) => {
      const found = column(key);
      return found && { column: found, number: true, ...more };
    };
    const time = column("time") ?? usual.time;
    const looks = recognition?.columns.find(({ name }) => name === time)?.looks;
    const format = askedFormat(time, looks, options.times, "unix");
    const caseId = text("case") ?? text("actor") ?? "all";
    const parts = [caseId, `{${time}}`, text("input"), text("output"), text("running") ?? text("cost")];
    const of = { process, case: caseId };
    return presetMapping(
      agentUsage,
      options,
      [
        {
          type: "case.step",
          id: text("id") ?? parts.filter(Boolean).join("/"),
          when: { [column("input") ?? usual.input]: "!" },
          time: { column: time, format },
          data: {
            ...of,
            step: text("step") ?? "model call",
            actor: { kind: "agent", id: text("agent") },
            model: text("model"),
            cost: number("cost", { round: 6 }),
            usage: {
              inputTokens: number("input"),
              cachedInputTokens: number("cached"),
              outputTokens: number("output"),
            },
          },
        },
      ],
      recognition?.path === undefined ? {} : { path: recognition.path },
    );
  },
};

const names = {
  id: ["request_id", "response_id", "call_id"],
  time: ["time", "timestamp", "created_at", "ts", "created", "date"],
  case: [
    "session_id",
    "sessionId",
    "conversation_id",
    "case_id",
    "task_id",
    "run_id",
    "trace_id",
    "thread_id",
  ],
  actor: ["user_id", "user"],
  agent: ["agent", "agent_id", "agent_name"],
  step: ["event", "step", "operation", "task"],
  model: ["model", "main_model", "model_name"],
  input: ["input_tokens", "prompt_tokens", "inputTokens", "contextTokens"],
  cached: ["cached_input_tokens", "cached_tokens", "cache_read_input_tokens", "cachedInputTokens"],
  output: ["output_tokens", "completion_tokens", "outputTokens", "generatedTokens"],
  cost: ["cost", "cost_usd"],
  running: ["total_cost"],
};

/** Where nothing is known of the file: the names that a coding tool's own analytics have. */
const usual: Record<keyof typeof names, string> = {
  id: "",
  time: "time",
  case: "",
  actor: "user_id",
  agent: "",
  step: "event",
  model: "properties.main_model",
  input: "properties.prompt_tokens",
  cached: "",
  output: "properties.completion_tokens",
  cost: "properties.cost",
  running: "properties.total_cost",
};

/** Columns of JSON are paths; what they are called is the last key. */
function last(header: readonly string[]): string[] {
  return header.map((name) => name.slice(name.lastIndexOf(".") + 1));
}

function pathTo(header: readonly string[], wanted: readonly string[]): string | undefined {
  const keys = last(header);
  const found = columnIn(keys, wanted);
  return found === undefined ? undefined : header[keys.indexOf(found)];
}
