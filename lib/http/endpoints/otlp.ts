import { z } from "zod";
import type { Endpoint } from "@/lib/http/endpoint";

const types = ["application/x-protobuf", "application/json"];

const exported = z.object({
  partialSuccess: z
    .object({
      rejectedSpans: z.string().meta({ description: "a number of 64 bits, as its digits" }),
      errorMessage: z.string(),
    })
    .optional(),
});
const status = z
  .object({ code: z.number().int(), message: z.string() })
  .meta({ description: "google.rpc.Status" });

/** What exporters of OpenTelemetry send. Answers, failures too, are in the encoding of the request. */
export const otlpEndpoints: Endpoint[] = [
  {
    method: "POST",
    path: "/api/otlp/v1/traces",
    summary: "Export traces (OTLP/HTTP)",
    description:
      "For exporters of OpenTelemetry: OTEL_EXPORTER_OTLP_ENDPOINT=<host>/api/otlp, the API key in " +
      "OTEL_EXPORTER_OTLP_HEADERS=Authorization=Bearer%20<key>. Agents, tools, workflows and calls of models become steps " +
      "of a case, with tokens and cost, by the GenAI conventions old and new, OpenInference, OpenLLMetry, the AI SDK or " +
      "Langfuse. The case: handover.case (or case.id, ticket.id, order.id), else the conversation or session, else the " +
      "trace. The process: handover.process, else the workflow, else the root's agent, else service.name. " +
      "handover.resolution closes the case. Prompts, answers and what tools are given and give back are not kept. " +
      "At most 16 MiB unpacked and 20,000 spans.",
    access: ["events:write"],
    body: { types, schema: z.object({ resourceSpans: z.array(z.looseObject({})).optional() }) },
    answers: [{ status: 200, description: "what was not taken, if anything", schema: exported }],
    failures: { types, schema: status },
  },
  ...(["metrics", "logs"] as const).map(
    (signal): Endpoint => ({
      method: "POST",
      path: `/api/otlp/v1/${signal}`,
      summary: `Export ${signal} (OTLP/HTTP): taken and passed over`,
      access: ["events:write"],
      body: { types },
      answers: [{ status: 200, description: "nothing to say", schema: z.object({}) }],
      failures: { types, schema: status },
    }),
  ),
];
