import { z } from "zod";
import { approveSchema } from "@/lib/definitions/approveDefinitions";
import { definitionSchema } from "@/lib/definitions/listDefinitions";
import { enterSchema, listedEntry } from "@/lib/entries/entrySchema";
import { listEnteredSchema } from "@/lib/entries/listEntered";
import { asks } from "@/lib/http/asked";
import type { Endpoint } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/endpoints/pageOf";
import { listRestatementsSchema, restatementSchema } from "@/lib/restatement/listRestatements";
import { movesSchema } from "@/lib/restatement/moves";

const json = ["application/json"];
const entered = z.object({ source: z.string(), id: z.string(), time: z.string() });

/** What is entered by hand, what it moved of the past, and what the figures mean. */
export const economicsEndpoints: Endpoint[] = [
  {
    method: "GET",
    path: "/api/v1/entries",
    summary: "List headcounts, model prices or ledger entries, the latest day first",
    description: "Whatever way they came. Salaries are told to admins alone.",
    access: ["kpis:read", "admin"],
    query: listEnteredSchema,
    answers: [{ status: 200, description: "entries", schema: pageOf(listedEntry) }],
  },
  {
    method: "POST",
    path: "/api/v1/entries",
    summary: "Enter a headcount, a model price or a ledger entry",
    description:
      "Stores the event that POST /api/v1/events would, with an entry of the log and, where it moves figures of the " +
      "past months, a restatement. Of two for the same role or model on the same day the later counts. With " +
      "preview=true nothing is stored, and what would move is answered.",
    access: ["admin"],
    query: asks.preview,
    body: { types: json, schema: enterSchema },
    answers: [
      { status: 201, description: "stored, and in the figures", schema: entered },
      {
        status: 200,
        description: "it was stored before; with preview=true what would move",
        schema: z.union([entered, movesSchema]),
      },
    ],
  },
  {
    method: "GET",
    path: "/api/v1/restatements",
    summary: "List what changes have moved of the past, newest first",
    access: ["admin"],
    query: listRestatementsSchema,
    answers: [{ status: 200, description: "restatements", schema: pageOf(restatementSchema) }],
  },
  {
    method: "GET",
    path: "/api/v1/definitions",
    summary: "List what every figure means, with version and approval",
    access: ["kpis:read", "admin"],
    answers: [{ status: 200, description: "all of them", schema: pageOf(definitionSchema) }],
  },
  {
    method: "POST",
    path: "/api/v1/definitions/approve",
    summary: "Approve definitions, each in the version that was read",
    description: "All that are sent, or none; a version that is another by now is a 409.",
    access: ["admin"],
    body: { types: json, schema: approveSchema },
    answers: [{ status: 200, description: "all of them", schema: pageOf(definitionSchema) }],
  },
];
