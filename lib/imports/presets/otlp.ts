import { parseMapping } from "@/lib/imports/parseMapping";
import type { Preset } from "./preset";

/** What an exporter of OpenTelemetry sends, kept in a file (OTLP/JSON): nothing is mapped. */
export const otlp: Preset = {
  name: "otlp",
  title: { en: "OpenTelemetry traces (OTLP/JSON)", zh: "OpenTelemetry 追踪（OTLP/JSON）" },
  format: ["ndjson"],
  asSent: true,
  recognises: (header) => (header.some((name) => lists.has(name)) ? lists.size : 0),
  mapping: ({ source = "otlp" }) => parseMapping({ format: "otlp", source }),
};

/** Of which a request is made, in its two spellings: the longest list of a file is of those, or stands beside one. */
const lists = new Set(["resourceSpans", "resource_spans", "scopeSpans", "scope_spans"]);
