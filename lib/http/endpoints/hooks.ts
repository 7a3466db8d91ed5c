import { answerSchema } from "@/lib/events/answerSchema";
import { createdHookSchema, createHookSchema } from "@/lib/hooks/createHook";
import { listedHookSchema } from "@/lib/hooks/listHooks";
import { hookPreviewSchema, previewHookSchema } from "@/lib/hooks/previewHook";
import { rotatedHookSchema, rotateHookSchema } from "@/lib/hooks/rotateHook";
import type { Endpoint } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/endpoints/pageOf";

const json = ["application/json"];

/** Signed webhooks of other systems. */
export const hookEndpoints: Endpoint[] = [
  {
    method: "POST",
    path: "/api/v1/hooks/{id}",
    summary: "Send a webhook, signed by Standard Webhooks",
    description:
      "Headers webhook-id, webhook-timestamp (seconds, within five minutes) and webhook-signature: `v1,` and the " +
      "base64 of HMAC-SHA256 over `id.timestamp.body` with the bytes behind whsec_; several signatures with blanks " +
      "between. The body is a JSON object or an array of them, not packed. Sent again under the same webhook-id it " +
      "counts nothing twice. An unknown address, a wrong signature and an old one are all answered 401, alike.",
    access: "open",
    body: { types: json },
    answers: [{ status: 200, description: "what became of each event", schema: answerSchema }],
  },
  {
    method: "GET",
    path: "/api/v1/hooks",
    summary: "List the webhooks, newest first, never their secrets",
    access: ["admin"],
    answers: [{ status: 200, description: "webhooks", schema: pageOf(listedHookSchema) }],
  },
  {
    method: "POST",
    path: "/api/v1/hooks",
    summary: "Make a webhook",
    access: ["admin"],
    body: { types: json, schema: createHookSchema },
    answers: [
      { status: 201, description: "its address, and its secret, shown this once", schema: createdHookSchema },
    ],
  },
  {
    method: "POST",
    path: "/api/v1/hooks/preview",
    summary: "See what a mapping makes of a body",
    description: "Stores nothing.",
    access: ["admin"],
    body: { types: json, schema: previewHookSchema },
    answers: [{ status: 200, description: "events, and what would be refused", schema: hookPreviewSchema }],
  },
  {
    method: "POST",
    path: "/api/v1/hooks/{id}/rotate",
    summary: "Give a webhook another secret",
    description: "Made here, or the sender's own. The one before is taken for another 24 hours.",
    access: ["admin"],
    body: { types: json, schema: rotateHookSchema.omit({ id: true }) },
    answers: [{ status: 200, description: "the secret, shown this once", schema: rotatedHookSchema }],
  },
  {
    method: "DELETE",
    path: "/api/v1/hooks/{id}",
    summary: "Revoke a webhook",
    access: ["admin"],
    answers: [{ status: 204, description: "revoked: at once" }],
  },
];
