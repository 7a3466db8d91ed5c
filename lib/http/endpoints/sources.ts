import { z } from "zod";
import type { Endpoint } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/endpoints/pageOf";
import { lastEventSchema } from "@/lib/sources/lastEvents";
import { listEventsSchema } from "@/lib/sources/listEvents";
import { listRefusalsSchema, refusalReasonSchema, refusalSchema } from "@/lib/sources/listRefusals";
import { listSourcesSchema, sourceSchema } from "@/lib/sources/listSources";

const read = ["kpis:read", "admin"] as const;

/** Where events come from, and what was refused. */
export const sourceEndpoints: Endpoint[] = [
  {
    method: "GET",
    path: "/api/v1/sources",
    summary: "List the systems that have sent events, and the last events and refusals",
    access: read,
    query: listSourcesSchema,
    answers: [
      {
        status: 200,
        description: "sources, the freshest first",
        schema: pageOf(sourceSchema).extend({
          lastEvents: z.array(lastEventSchema),
          lastRefusals: z.array(refusalSchema),
        }),
      },
    ],
  },
  {
    method: "GET",
    path: "/api/v1/events",
    summary: "List the stored events, of one source or of all",
    description:
      "What happened, never what it cost or paid. `GET /api/v1/sources` says how many each source has.",
    access: read,
    query: listEventsSchema,
    answers: [
      {
        status: 200,
        description: "events, the latest first by the time that they tell of",
        schema: pageOf(lastEventSchema).extend({ total: z.number().int() }),
      },
    ],
  },
  {
    method: "GET",
    path: "/api/v1/refusals",
    summary: "List what was refused, and why",
    access: read,
    query: listRefusalsSchema,
    answers: [
      {
        status: 200,
        description: "the last refusals, the latest first",
        schema: pageOf(refusalSchema).extend({ reasons: z.array(refusalReasonSchema) }),
      },
    ],
  },
];
