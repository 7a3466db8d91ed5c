import { z } from "zod";
import { asks } from "@/lib/http/asked";
import type { Endpoint } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/endpoints/pageOf";
import { movesSchema } from "@/lib/restatement/moves";
import { settingsPreviewSchema } from "@/lib/settings/changeSettings";
import { changeSettingsSchema } from "@/lib/settings/changeSettingsSchema";
import { listProcessesSchema } from "@/lib/settings/listProcesses";
import { changeProcessSchema, processSchema } from "@/lib/settings/processSchema";
import { settingsSchema } from "@/lib/settings/readSettings";
import { typedSchema, typeStartSchema } from "@/lib/typed/typedSchema";

const json = ["application/json"];

/** What figures are read with: settings, processes. */
export const settingEndpoints: Endpoint[] = [
  {
    method: "GET",
    path: "/api/v1/settings",
    summary: "Read the organisation's settings",
    access: ["admin"],
    answers: [{ status: 200, description: "settings", schema: settingsSchema }],
  },
  {
    method: "PUT",
    path: "/api/v1/settings",
    summary: "Change any of the organisation's settings",
    description:
      "Takes any subset: all of it is changed, or none. The currency is fixed after the first event with money. " +
      "exchangeRates and estimatedMargins replace the whole list. What figures of the past months it moves is written " +
      "down as a restatement; with preview=true it is only answered.",
    access: ["admin"],
    query: asks.preview,
    body: { types: json, schema: changeSettingsSchema },
    answers: [
      {
        status: 200,
        description: "in force for the next read; with preview=true what would move",
        schema: z.union([settingsSchema, settingsPreviewSchema]),
      },
      {
        status: 202,
        description: "a new time zone is being applied: GET says rebuilding until it is in force",
        schema: settingsSchema.extend({ job: z.string() }),
      },
    ],
  },
  {
    method: "GET",
    path: "/api/v1/typed-start",
    summary: "Read what was typed of the firm before its data came, and since when data stand in its place",
    access: ["admin"],
    answers: [
      { status: 200, description: "the oldest first; pay is told to admins alone", schema: typedSchema },
    ],
  },
  {
    method: "PUT",
    path: "/api/v1/typed-start",
    summary: "Type people, pay, sales, margin and advertising a month, from a day on",
    description:
      "Each part counts, marked as an estimate, until data of its kind begin: the first headcount.set, the first order, " +
      "the first ledger entry of category acquisition. What was typed from the same day is replaced; a day alone takes " +
      "it away. What figures of the past months it moves is written down as a restatement; with preview=true it is " +
      "only answered.",
    access: ["admin"],
    query: asks.preview,
    body: { types: json, schema: typeStartSchema },
    answers: [
      {
        status: 200,
        description: "in force for the next read; with preview=true what would move",
        schema: z.union([typedSchema, movesSchema]),
      },
    ],
  },
  {
    method: "GET",
    path: "/api/v1/processes",
    summary: "List the processes by key",
    access: ["admin"],
    query: listProcessesSchema,
    answers: [{ status: 200, description: "processes", schema: pageOf(processSchema) }],
  },
  {
    method: "PUT",
    path: "/api/v1/processes/{key}",
    summary: "Change any settings of a process, or make it",
    description:
      "What figures of the past months it moves, of the organisation and of the process, is written down as a " +
      "restatement; with preview=true it is only answered.",
    access: ["admin"],
    query: asks.preview,
    body: { types: json, schema: changeProcessSchema },
    answers: [
      {
        status: 200,
        description: "in force for the next read; with preview=true what would move",
        schema: z.union([processSchema, movesSchema]),
      },
    ],
  },
];
