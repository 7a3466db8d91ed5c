import { z } from "zod";
import type { Endpoint } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/endpoints/pageOf";
import { addActionSchema, changeActionSchema } from "@/lib/report/actionInput";
import { addCommentSchema } from "@/lib/report/comments";
import { listedReportSchema, listReportsSchema } from "@/lib/report/listReports";

const json = ["application/json"];
const made = [{ status: 201, description: "it stands", schema: z.object({ id: z.string() }) }];

/** The weekly iteration report and the monthly review: what people decide, say and sign. */
export const reportEndpoints: Endpoint[] = [
  {
    method: "GET",
    path: "/api/v1/reports",
    summary: "List the weeks or months that there is a report of",
    access: ["kpis:read", "admin"],
    query: listReportsSchema,
    answers: [{ status: 200, description: "the latest first", schema: pageOf(listedReportSchema) }],
  },
  {
    method: "POST",
    path: "/api/v1/reports/{period}/actions",
    summary: "Decide on something in a report",
    description: "What, who sees to it, until when, and what it should move by how much.",
    access: ["admin"],
    body: { types: json, schema: addActionSchema },
    answers: made,
  },
  {
    method: "PUT",
    path: "/api/v1/actions/{id}",
    summary: "Change an action, or end it",
    description:
      "What is done is stored as a change.made of the day: it stands on every trend, and what it did is measured. It " +
      "then stays done (409).",
    access: ["admin"],
    body: { types: json, schema: changeActionSchema },
    answers: [{ status: 204, description: "changed" }],
  },
  {
    method: "POST",
    path: "/api/v1/reports/{period}/comments",
    summary: "Say something about a report",
    access: ["admin"],
    body: { types: json, schema: addCommentSchema },
    answers: made,
  },
  {
    method: "PUT",
    path: "/api/v1/reports/{period}/sign-off",
    summary: "Sign a report off",
    description: "It is kept as it is at this minute, whatever is restated later. A person's; once (409).",
    access: "session",
    answers: [{ status: 200, description: "signed", schema: z.object({ at: z.string(), by: z.string() }) }],
  },
];
