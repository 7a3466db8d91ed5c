import { parseMapping } from "@/lib/imports/parseMapping";
import { hasColumns } from "./hasColumns";
import type { Preset } from "./preset";

/** Events as this app takes them, also as CloudEvents: nothing is mapped. */
export const events: Preset = {
  name: "events",
  title: { en: "Events as they are (CloudEvents)", zh: "现成的事件（CloudEvents）" },
  format: ["ndjson"],
  asSent: true,
  recognises: (header) =>
    hasColumns(header, ["id", "source", "type", header.includes("time") ? "time" : "specversion"]),
  mapping: ({ source = "events" }) => parseMapping({ format: "events", source }),
};
