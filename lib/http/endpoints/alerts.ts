import { z } from "zod";
import { alertSchema } from "@/lib/alerts/alertSchema";
import { checkSchema, listAlertsSchema } from "@/lib/alerts/listAlerts";
import type { Endpoint } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/endpoints/pageOf";

/** What changed of targets and gates, as it is looked at each morning. */
export const alertEndpoints: Endpoint[] = [
  {
    method: "GET",
    path: "/api/v1/alerts",
    summary: "List what targets and gates set off, the latest first",
    description: "With the last 30 days on which they were looked at, and whether anything fired.",
    access: ["kpis:read", "admin"],
    query: listAlertsSchema,
    answers: [
      {
        status: 200,
        description: "alerts",
        schema: pageOf(alertSchema).extend({ checks: z.array(checkSchema) }),
      },
    ],
  },
];
