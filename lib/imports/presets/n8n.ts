import { columnIn, hasColumns } from "./hasColumns";
import type { Preset } from "./preset";
import { presetMapping } from "./presetMapping";

/**
 * Executions as n8n's API lists them. Each is a case of its workflow; a retry belongs to the case that it
 * tries again. Runs by hand, tests, runs within another workflow, of an error workflow and of a chat are left
 * out, as n8n itself leaves them out of its production figures.
 */
export const n8n: Preset = {
  name: "n8n",
  title: { en: "n8n executions", zh: "n8n 执行记录" },
  format: ["ndjson", "csv"],
  recognises: (header) =>
    hasColumns(header, ["id", "mode", "status", "startedAt", "stoppedAt", "workflowId"]),
  mapping: (options) => {
    const { recognition, process } = options;
    const name = recognition && columnIn(recognition.header, ["workflowData.name", "workflowName"]);
    const production = { mode: ["webhook", "trigger", "retry", "cli"], stoppedAt: "!", status: ended };
    const retries = recognition === undefined || recognition.header.includes("retryOf");
    const rules = (caseId: string, when: object) => {
      const of = { process: process ?? `{${name ?? "workflowId"}}`, case: caseId };
      const stopped = { column: "stoppedAt", format: "iso" };
      return [
        {
          type: "case.opened",
          id: "{id}/opened",
          when,
          time: { column: "startedAt", format: "iso" },
          data: of,
        },
        {
          type: "case.step",
          id: "{id}/run",
          when,
          time: stopped,
          data: {
            ...of,
            step: "run",
            actor: { kind: "system", id: "n8n" },
            outcome: { column: "status", map: { success: "ok" }, else: "failed" },
          },
        },
        {
          type: "case.closed",
          id: "{id}/closed",
          when,
          time: stopped,
          data: {
            ...of,
            resolution: {
              column: "status",
              map: { success: "resolved", canceled: "cancelled" },
              else: "unresolved",
            },
          },
        },
      ];
    };
    return presetMapping(
      n8n,
      options,
      retries
        ? [
            ...rules("{id}", { ...production, retryOf: ["", "null"] }),
            ...rules("{retryOf}", { ...production, retryOf: ["!", "!null"] }),
          ]
        : rules("{id}", production),
      recognition?.format === "csv" ? {} : { path: recognition === undefined ? "data" : recognition.path },
    );
  },
};

const ended = ["success", "error", "crashed", "canceled"];
