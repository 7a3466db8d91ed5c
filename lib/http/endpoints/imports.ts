import { z } from "zod";
import type { Endpoint } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/endpoints/pageOf";
import { mappingInSchema } from "@/lib/http/mappingIn";
import { importedSchema } from "@/lib/intake/imported";
import { listImportsSchema } from "@/lib/intake/listImports";
import { previewSchema } from "@/lib/intake/previewImport";
import { templateQuerySchema } from "@/lib/intake/readTemplate";
import { readingSchema } from "@/lib/intake/recogniseImport";
import { valuesOfSchema, valuesSchema } from "@/lib/intake/valuesOf";

const write = ["events:write"] as const;
const mapping = { types: ["application/json"], schema: mappingInSchema };
const one = { status: 200, description: "the import", schema: importedSchema };
const begun = { ...one, status: 202, description: "begun: ask for the import until it has ended" };

/** Files. */
export const importEndpoints: Endpoint[] = [
  {
    method: "GET",
    path: "/api/v1/templates/{name}",
    summary: "Download a table to fill in and import",
    description:
      "The name is a type of event and a format, `case.step.csv` or `case.step.xlsx`. The file is known by its header, in " +
      "either language, and needs no mapping (preset `handover`). The two rows that it comes with are never imported.",
    access: write,
    query: templateQuerySchema,
    answers: [
      { status: 200, description: "the header and two example rows", type: "text/csv", schema: z.string() },
    ],
  },
  {
    method: "GET",
    path: "/api/v1/imports",
    summary: "List the imports",
    access: write,
    query: listImportsSchema,
    answers: [{ status: 200, description: "the newest first", schema: pageOf(importedSchema) }],
  },
  {
    method: "POST",
    path: "/api/v1/imports",
    summary: "Send a file",
    description:
      "A form with the file, plain or packed with gzip, at most 2 GiB. With a mapping it is imported in the background; " +
      "without one it is kept as a draft, to be looked at and started.",
    access: write,
    body: {
      types: ["multipart/form-data"],
      schema: z.object({
        file: z.string().meta({ format: "binary" }),
        mapping: z.string().optional().meta({ description: "JSON" }),
        preset: z.string().optional().meta({ description: "the name of one, instead of a mapping" }),
        process: z.string().optional().meta({ description: "with a preset: the process of its cases" }),
        zone: z.string().optional().meta({ description: "with a preset: of times without an offset" }),
      }),
    },
    answers: [begun],
  },
  {
    method: "GET",
    path: "/api/v1/imports/{id}",
    summary: "Read an import: how far it is, and what came of it",
    access: write,
    answers: [one],
  },
  {
    method: "DELETE",
    path: "/api/v1/imports/{id}",
    summary: "Undo an import",
    description:
      "Its events go, but for those that came by another way too; every figure is as if it had never been. A draft is " +
      "forgotten at once.",
    access: write,
    answers: [begun, { status: 204, description: "it was a draft" }],
  },
  {
    method: "GET",
    path: "/api/v1/imports/{id}/recognition",
    summary: "What the file of a draft seems to be",
    description: "Read by the encoding, the delimiter or the sheet that is named, if any.",
    access: write,
    query: readingSchema,
    answers: [
      {
        status: 200,
        description: "format, encoding, columns and their roles, what must be asked, and an earlier mapping",
        schema: z.looseObject({ format: z.string(), header: z.array(z.string()) }),
      },
    ],
  },
  {
    method: "POST",
    path: "/api/v1/imports/{id}/preview",
    summary: "See the first rows of a draft as events",
    access: write,
    body: mapping,
    answers: [{ status: 200, description: "nothing is stored", schema: previewSchema }],
  },
  {
    method: "POST",
    path: "/api/v1/imports/{id}/values",
    summary: "Count the values of a column of a draft",
    access: write,
    body: { types: ["application/json"], schema: valuesOfSchema },
    answers: [{ status: 200, description: "the most frequent first", schema: valuesSchema }],
  },
  {
    method: "POST",
    path: "/api/v1/imports/{id}/check",
    summary: "Try a mapping on the whole file of a draft, storing nothing",
    access: write,
    body: mapping,
    answers: [begun],
  },
  {
    method: "POST",
    path: "/api/v1/imports/{id}/start",
    summary: "Import the file of a draft",
    access: write,
    body: mapping,
    answers: [begun],
  },
  {
    method: "POST",
    path: "/api/v1/imports/{id}/cancel",
    summary: "Stop an import or a trial",
    access: write,
    answers: [one],
  },
  {
    method: "GET",
    path: "/api/v1/imports/{id}/rejected.csv",
    summary: "Download the rows that were refused, with their reasons",
    description: "Reasons in English, or in Chinese for who asks for it (`Accept-Language: zh`).",
    access: write,
    answers: [
      { status: 200, description: "as they stood in the file", type: "text/csv", schema: z.string() },
    ],
  },
];
