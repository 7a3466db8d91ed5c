import { candidateSchema, gateSchema, gatesQuery } from "@/lib/handover/gatesAnswer";
import { decideHandoverSchema, handoverSchema } from "@/lib/handover/handoverSchema";
import { listHandoversSchema } from "@/lib/handover/listHandovers";
import { takeBackSchema } from "@/lib/handover/takeBack";
import type { Endpoint } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/endpoints/pageOf";

const json = ["application/json"];

/** Work that was left to agents: the decisions, what watches them, and taking them back. */
export const handoverEndpoints: Endpoint[] = [
  {
    method: "GET",
    path: "/api/v1/gates",
    summary: "Read the two walls of every process",
    description:
      "Whether it may be left to its agent, by the cases that were reviewed and by what a mistake costs: as a whole, up " +
      "to an amount, step by step; and what its automated cases cost beside doing them by hand. Up to yesterday.",
    access: ["kpis:read", "admin"],
    query: gatesQuery,
    answers: [{ status: 200, description: "processes with automated cases", schema: pageOf(gateSchema) }],
  },
  {
    method: "GET",
    path: "/api/v1/gates.csv",
    summary: "Read the gates as CSV, a row for each process, amount band and step",
    access: ["kpis:read", "admin"],
    query: gatesQuery,
    answers: [{ status: 200, description: "the same figures", type: "text/csv" }],
  },
  {
    method: "GET",
    path: "/api/v1/gates/next",
    summary: "Read what to hand over next",
    description:
      "Processes, amounts up to which they could go, and steps, by what they would save × how well it is proved.",
    access: ["kpis:read", "admin"],
    answers: [{ status: 200, description: "the best first", schema: pageOf(candidateSchema) }],
  },
  {
    method: "GET",
    path: "/api/v1/handovers",
    summary: "List the handovers, those that stand first, then the newest",
    description:
      "With the evidence as it stood at the decision, what the stop rule says by now, and how many checks a day it " +
      "takes. What people and reviews cost is told to admins alone.",
    access: ["kpis:read", "admin"],
    query: listHandoversSchema,
    answers: [{ status: 200, description: "handovers", schema: pageOf(handoverSchema) }],
  },
  {
    method: "POST",
    path: "/api/v1/handovers",
    summary: "Hand work over to an agent",
    description:
      "Freezes the evidence of this minute and stores a change.made. To leave an agent alone a line must be known " +
      "(409 without); where the gate is not ready it takes a reason; a red line of the process forbids it (409). One " +
      "handover stands for the same process, step and channel (409).",
    access: ["admin"],
    body: { types: json, schema: decideHandoverSchema },
    answers: [{ status: 201, description: "it stands, and is watched", schema: handoverSchema }],
  },
  {
    method: "POST",
    path: "/api/v1/handovers/{id}/take-back",
    summary: "Take a handover back",
    description: "The work is done as before it, from now on; a change.made says so. A second time is a 409.",
    access: ["admin"],
    body: { types: json, schema: takeBackSchema },
    answers: [{ status: 200, description: "taken back", schema: handoverSchema }],
  },
];
