import { recognisedPreset } from "./recognisedPreset";

/** Case, activity, time and resource, whatever they are called. */
export const eventLog = recognisedPreset("log", {
  name: "event-log",
  title: { en: "Event log (CSV, Excel)", zh: "事件日志（CSV、Excel）" },
  format: ["csv", "xlsx"],
  needs: [["case"], ["step"], ["time"]],
});
