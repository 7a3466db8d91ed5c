import { z } from "zod";
import type { Endpoint } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/endpoints/pageOf";
import { addActionSchema, changeActionSchema } from "@/lib/report/actionInput";
import { addCommentSchema } from "@/lib/report/comments";
import { listedReportSchema, listReportsSchema } from "@/lib/report/listReports";
import { createdShareSchema, createShareSchema } from "@/lib/report/share/createShare";
import { listedShareSchema } from "@/lib/report/share/listShares";
import { unlockShareSchema } from "@/lib/report/share/unlockShare";

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
  {
    method: "GET",
    path: "/api/v1/reports/{period}/shares",
    summary: "List the links by which a report can be read without an account",
    access: ["admin"],
    answers: [{ status: 200, description: "the newest first", schema: pageOf(listedShareSchema) }],
  },
  {
    method: "POST",
    path: "/api/v1/reports/{period}/shares",
    summary: "Make a link by which a report can be read without an account",
    description:
      "Of the team's version unless the owner's is asked for. Its secret is in this answer and in no other.",
    access: ["admin"],
    body: { types: json, schema: createShareSchema },
    answers: [{ status: 201, description: "the link", schema: createdShareSchema }],
  },
  {
    method: "DELETE",
    path: "/api/v1/shares/{id}",
    summary: "End a link",
    access: ["admin"],
    answers: [{ status: 204, description: "ended" }],
  },
  {
    method: "POST",
    path: "/api/v1/shared",
    summary: "Open a link that asks for a password",
    description: "The cookie of the answer lets its browser read that one report, for a day at most.",
    access: "open",
    body: { types: json, schema: unlockShareSchema },
    answers: [{ status: 204, description: "opened" }],
  },
];
