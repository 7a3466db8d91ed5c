import { z } from "zod";
import { entryFilters } from "@/lib/audit/entryFilters";
import { entrySchema, listEntriesSchema } from "@/lib/audit/listEntries";
import { verifiedChainSchema, verifyChainSchema } from "@/lib/audit/verifyChain";
import { createdKeySchema, createKeySchema } from "@/lib/auth/createKey";
import { listedKeySchema } from "@/lib/auth/listKeys";
import { signUpSchema } from "@/lib/auth/signUp";
import type { Endpoint } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/endpoints/pageOf";
import { roles } from "@/lib/tenancy/permissions";

const json = ["application/json"];

/** Who may come in: people, their organisations, keys. */
export const accessEndpoints: Endpoint[] = [
  {
    method: "POST",
    path: "/api/v1/sign-up",
    summary: "Make an account and its organisation",
    description: "Also signs in: the answer sets the session cookie.",
    access: "open",
    body: { types: json, schema: signUpSchema },
    answers: [
      {
        status: 201,
        description: "made",
        schema: z.object({ organisation: z.string().meta({ description: "slug" }) }),
      },
    ],
  },
  {
    method: "GET",
    path: "/api/v1/organisations",
    summary: "List the organisations of the person who is signed in",
    access: "session",
    answers: [
      {
        status: 200,
        description: "by name",
        schema: pageOf(
          z.object({ slug: z.string(), name: z.string(), role: z.enum(roles), sample: z.boolean() }),
        ),
      },
    ],
  },
  {
    method: "DELETE",
    path: "/api/v1/sessions",
    summary: "End every session of the person who is signed in, on every device",
    access: "session",
    answers: [{ status: 204, description: "ended" }],
  },
  {
    method: "GET",
    path: "/api/v1/keys",
    summary: "List the API keys, newest first, never their secrets",
    access: ["admin"],
    answers: [{ status: 200, description: "keys", schema: pageOf(listedKeySchema) }],
  },
  {
    method: "POST",
    path: "/api/v1/keys",
    summary: "Make an API key",
    access: ["admin"],
    body: { types: json, schema: createKeySchema },
    answers: [{ status: 201, description: "the key, shown this once", schema: createdKeySchema }],
  },
  {
    method: "DELETE",
    path: "/api/v1/keys/{id}",
    summary: "Revoke an API key",
    access: ["admin"],
    answers: [{ status: 204, description: "revoked: at once in this process, within ten seconds in others" }],
  },
  {
    method: "GET",
    path: "/api/v1/audit",
    summary: "Read the log: who changed what, newest first",
    access: ["admin"],
    query: listEntriesSchema,
    answers: [{ status: 200, description: "entries", schema: pageOf(entrySchema) }],
  },
  {
    method: "GET",
    path: "/api/v1/audit.csv",
    summary: "Save the log as CSV, newest first",
    description: "That it was saved is an entry of the log.",
    access: ["admin"],
    query: entryFilters,
    answers: [{ status: 200, description: "a row an entry; before and after are JSON", type: "text/csv" }],
  },
  {
    method: "GET",
    path: "/api/v1/audit.ndjson",
    summary: "Save the log as JSON, an entry a line, newest first",
    description: "That it was saved is an entry of the log.",
    access: ["admin"],
    query: entryFilters,
    answers: [{ status: 200, description: "entries", type: "application/x-ndjson", schema: entrySchema }],
  },
  {
    method: "GET",
    path: "/api/v1/audit/verify",
    summary: "Compute the log's chain of hashes again: no entry altered, added, moved or taken away",
    description:
      "Keep seq and hash of the answer outside of this server: sent again later, they tell whether the log still goes through them, and so was not written anew.",
    access: ["admin"],
    query: verifyChainSchema,
    answers: [{ status: 200, description: "what was found", schema: verifiedChainSchema }],
  },
];
