import type { Endpoint } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/endpoints/pageOf";
import { confirmation, confirmSchema, takeBackSchema } from "@/lib/roadmap/confirmationSchema";
import { evidenceAnswer, evidenceQuery } from "@/lib/roadmap/evidenceSchema";
import { putTargetsSchema } from "@/lib/roadmap/putTargetsSchema";
import { roadmapAnswer } from "@/lib/roadmap/roadmapAnswer";

const json = ["application/json"];
const read = ["kpis:read", "admin"] as const;

/** The three phases, what proves them, and the targets. */
export const roadmapEndpoints: Endpoint[] = [
  {
    method: "GET",
    path: "/api/v1/roadmap",
    summary: "Read the roadmap: phases, criteria, targets",
    description:
      "Criteria are measured over the 28 days to the phase's last day, to yesterday while it runs; one that was met stays " +
      "met. Each names the address that shows what it is read from. Targets come with every one that was set before.",
    access: read,
    answers: [{ status: 200, description: "as it stands", schema: roadmapAnswer }],
  },
  {
    method: "PUT",
    path: "/api/v1/roadmap",
    summary: "Set targets, with a reason",
    description:
      "All that are sent, or none. Each stands in the place of that of the same KPI, process and due day; the one before " +
      "is kept. A value of null withdraws it. Targets that every roadmap begins with hold where none is set.",
    access: ["admin"],
    body: { types: json, schema: putTargetsSchema },
    answers: [{ status: 200, description: "in force from the days named", schema: roadmapAnswer }],
  },
  {
    method: "GET",
    path: "/api/v1/roadmap.csv",
    summary: "Read the roadmap as CSV, a row a criterion and a row a target",
    access: read,
    answers: [{ status: 200, description: "the same", type: "text/csv" }],
  },
  {
    method: "GET",
    path: "/api/v1/roadmap/evidence/{criterion}",
    summary: "List what a criterion is read from",
    description: "AAR and break-even are figures: GET /api/v1/figures/{kpi} shows what they are made of.",
    access: read,
    query: evidenceQuery,
    answers: [{ status: 200, description: "a page of it", schema: evidenceAnswer }],
  },
  {
    method: "GET",
    path: "/api/v1/roadmap/confirmations",
    summary: "List what people have confirmed, also what they took back",
    access: read,
    answers: [{ status: 200, description: "the latest first", schema: pageOf(confirmation) }],
  },
  {
    method: "POST",
    path: "/api/v1/roadmap/confirmations",
    summary: "Confirm a criterion that no data can prove",
    description: "One confirmation of a criterion stands at a time (409).",
    access: ["admin"],
    body: { types: json, schema: confirmSchema },
    answers: [{ status: 201, description: "it stands", schema: confirmation }],
  },
  {
    method: "DELETE",
    path: "/api/v1/roadmap/confirmations/{id}",
    summary: "Take a confirmation back, with a reason",
    description: "It is kept, with the reason. A second time is a 409.",
    access: ["admin"],
    body: { types: json, schema: takeBackSchema },
    answers: [{ status: 200, description: "taken back", schema: confirmation }],
  },
];
