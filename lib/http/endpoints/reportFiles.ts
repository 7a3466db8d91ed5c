import { z } from "zod";
import type { Endpoint } from "@/lib/http/endpoint";
import { sectionKeys } from "@/lib/report/document";
import { cardQuery } from "@/lib/report/render/card/cardQuery";
import { reportQuery } from "@/lib/report/render/reportQuery";
import { commentSchema, reportKpis, reportSchema } from "@/lib/report/reportSchema";
import { lackKinds } from "@/lib/sources/lacksOf";

const texts = z.array(z.string());

const documentSchema = z.object({
  title: z.string(),
  subtitle: z.string(),
  cautions: texts.meta({ description: "what must be known before reading on" }),
  conclusion: texts,
  figures: z.array(
    z.object({
      kpi: z.enum(reportKpis),
      label: z.string(),
      value: z.string(),
      changes: texts.meta({ description: "how it moved" }),
      notes: texts.meta({ description: "how sure it is" }),
    }),
  ),
  sections: z.array(
    z.object({
      key: z.enum(sectionKeys),
      title: z.string(),
      lines: z
        .array(
          z.array(
            z.union([
              z.string(),
              z.object({
                text: z.string(),
                counts: z.union([
                  z.object({ touch: z.number() }),
                  z.object({ lack: z.enum(lackKinds), count: z.number() }),
                  z.object({ mistakes: z.enum(["count", "cost"]), of: z.enum(["now", "before"]) }),
                ]),
              }),
            ]),
          ),
        )
        .meta({ description: "sentences, in pieces: a figure that has a list is a piece of its own" }),
    }),
  ),
});

/** Reports, read out. */
export const reportFileEndpoints: Endpoint[] = [
  {
    method: "GET",
    path: "/api/v1/reports/{period}",
    summary: "Read the report of a week or a month",
    description:
      "A week is written `2026-W47`, a month `2026-11`. With an ending the same report is a file: `2026-W47.pdf`, `.md` (Markdown), `.csv` (a row a figure). What was signed off stays as it was then; else figures are those of now.",
    access: ["kpis:read", "admin"],
    query: reportQuery,
    answers: [
      {
        status: 200,
        description: "its figures, the same in words, what was said about it, and who signed it off",
        schema: z.object({
          report: reportSchema,
          document: documentSchema,
          comments: z.array(commentSchema),
          signedOff: z.object({ at: z.string(), by: z.string() }).nullable(),
        }),
      },
    ],
  },
  {
    method: "GET",
    path: "/api/v1/reports/{period}/card",
    summary: "Read a report as one picture to be shown to others",
    description: "Without money unless the owner's version is asked for.",
    access: ["kpis:read", "admin"],
    query: cardQuery,
    answers: [{ status: 200, description: "the same figures as in the report", type: "image/png" }],
  },
];
