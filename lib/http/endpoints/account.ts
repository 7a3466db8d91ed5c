import { askResetSchema } from "@/lib/account/askReset";
import { setPasswordSchema } from "@/lib/account/setPassword";
import type { Endpoint } from "@/lib/http/endpoint";

const json = ["application/json"];

/** A person's own account, whatever organisations they belong to. */
export const accountEndpoints: Endpoint[] = [
  {
    method: "POST",
    path: "/api/v1/password-resets",
    summary: "Ask for a link to a new password by mail",
    description: "The answer is the same whether or not the address is somebody's.",
    access: "open",
    body: { types: json, schema: askResetSchema },
    answers: [{ status: 202, description: "mailed, if the address is somebody's" }],
  },
  {
    method: "PUT",
    path: "/api/v1/password-resets",
    summary: "Set a new password by a link; every session of the person ends",
    access: "open",
    body: { types: json, schema: setPasswordSchema },
    answers: [{ status: 204, description: "set" }],
  },
];
