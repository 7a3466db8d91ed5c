import { z } from "zod";
import { answerSchema } from "@/lib/events/answerSchema";
import { eventSchema } from "@/lib/events/schema";
import { asks } from "@/lib/http/asked";
import type { Endpoint } from "@/lib/http/endpoint";
import { takeBackSchema } from "@/lib/ingest/takeBack";

/** What comes in. */
export const ingestEndpoints: Endpoint[] = [
  {
    method: "POST",
    path: "/api/v1/events",
    summary: "Send events",
    description:
      "One event, an array, lines (NDJSON) or CloudEvents, these also in binary mode (attributes in `ce-` headers, data in " +
      "the body); gzip is read. Good events of a batch are stored, bad ones " +
      "reported by index. When the answer comes, what it counts as accepted is in the figures. Sending anything again " +
      "counts nothing twice.",
    access: ["events:write"],
    query: asks.atomic,
    body: {
      types: [
        "application/json",
        "application/x-ndjson",
        "application/cloudevents+json",
        "application/cloudevents-batch+json",
      ],
      schema: z.union([eventSchema, z.array(eventSchema)]),
    },
    answers: [{ status: 200, description: "what became of each event", schema: answerSchema }],
  },
  {
    method: "DELETE",
    path: "/api/v1/events",
    summary: "Take back an event that should not be there",
    description:
      "Every figure is then as if it had never come; the whole event is kept in the log. What was said on Handover's " +
      "own pages (`source` `handover`: reviews, changes) with `events:write`; what another system sent with `admin`, " +
      "and what that moves of the past is written down as a restatement. Sent again it counts again.",
    access: ["events:write", "admin"],
    query: takeBackSchema,
    answers: [{ status: 204, description: "taken back" }],
  },
  {
    method: "GET",
    path: "/api/v1/verify",
    summary: "Recompute everything from the raw events and count the differences",
    access: ["admin"],
    answers: [
      {
        status: 200,
        description: "rows that differ, by table: always 0",
        schema: z.object({ differences: z.record(z.string(), z.number()) }),
      },
    ],
  },
];
