import { hasColumns } from "./hasColumns";
import type { Preset } from "./preset";
import { presetMapping } from "./presetMapping";

/**
 * An event log as process mining exchanges it (XES, IEEE 1849). Of an activity with a lifecycle its end
 * counts. Everybody is unknown until it is said who is who; no step is known to close a case.
 */
export const xes: Preset = {
  name: "xes",
  title: { en: "Event log (XES)", zh: "事件日志（XES）" },
  format: ["xes"],
  recognises: (header) => hasColumns(header, ["case:concept:name", "concept:name", "time:timestamp"]),
  mapping: (options) => {
    const caseId = "{case:concept:name}";
    const of = { process: options.process ?? "process", case: caseId };
    const time = { column: "time:timestamp", format: "iso" };
    return presetMapping(xes, options, [
      { type: "case.opened", id: `${caseId}/opened`, once: true, time, data: of },
      {
        type: "case.step",
        id: `${caseId}/{time:timestamp}/{concept:name}`,
        when: { "lifecycle:transition": ["", "complete", "COMPLETE", "Complete"] },
        time,
        data: { ...of, step: "{concept:name}", actor: { kind: "unknown", id: "{org:resource}" } },
      },
    ]);
  },
};
