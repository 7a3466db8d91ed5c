import type { Endpoint } from "@/lib/http/endpoint";
import { eraseOrganisationSchema } from "@/lib/settings/eraseOrganisation";
import { erasureReceiptSchema } from "@/lib/settings/erasureReceipt";

/** An organisation as a whole: taken along, and erased. */
export const transferEndpoints: Endpoint[] = [
  {
    method: "GET",
    path: "/api/v1/export",
    summary: "Take the whole organisation along in one file",
    description:
      "Events, settings, salaries, decisions, reports and the log, as they stand in one snapshot; no secrets. " +
      "A gzip of lines of JSON, which `handover org import` makes a new organisation of. A file that was cut off has no " +
      "closing line and is refused there.",
    access: ["admin"],
    answers: [{ status: 200, description: "the file", type: "application/gzip" }],
  },
  {
    method: "POST",
    path: "/api/v1/erasure",
    summary: "Erase the organisation with everything in it",
    description: "For its owner, who types its slug and says their password once more. It cannot be undone.",
    access: "session",
    body: { types: ["application/json"], schema: eraseOrganisationSchema },
    answers: [
      {
        status: 200,
        description: "the receipt, which nobody else has",
        schema: erasureReceiptSchema,
      },
    ],
  },
];
