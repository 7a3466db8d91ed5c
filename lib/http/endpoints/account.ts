import { z } from "zod";
import { askResetSchema } from "@/lib/account/askReset";
import { setPasswordSchema } from "@/lib/account/setPassword";
import { beginSecondFactorSchema, begunSecondFactorSchema } from "@/lib/auth/secondFactor/beginSecondFactor";
import { provedTwiceSchema } from "@/lib/auth/secondFactor/changeSecondFactor";
import { confirmSecondFactorSchema, recoveryCodesSchema } from "@/lib/auth/secondFactor/confirmSecondFactor";
import type { Endpoint } from "@/lib/http/endpoint";
import { provedOnceSchema } from "@/lib/identity/changeIdentity";

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
  {
    method: "GET",
    path: "/api/v1/account/second-factor",
    summary: "Whether the person who is signed in has a second factor",
    access: "session",
    answers: [
      {
        status: 200,
        description: "with how many codes are left for when the device is lost",
        schema: z.object({ on: z.boolean(), recoveryCodes: z.number() }),
      },
    ],
  },
  {
    method: "POST",
    path: "/api/v1/account/second-factor",
    summary: "Begin to switch a second factor on",
    access: "session",
    body: { types: json, schema: beginSecondFactorSchema },
    answers: [{ status: 201, description: "its secret, shown this once", schema: begunSecondFactorSchema }],
  },
  {
    method: "PUT",
    path: "/api/v1/account/second-factor",
    summary: "Switch the second factor on that was begun, by a code of it",
    access: "session",
    body: { types: json, schema: confirmSecondFactorSchema },
    answers: [
      {
        status: 200,
        description: "codes for when the device is lost, shown this once",
        schema: recoveryCodesSchema,
      },
    ],
  },
  {
    method: "DELETE",
    path: "/api/v1/account/second-factor",
    summary: "Switch the second factor off",
    access: "session",
    body: { types: json, schema: provedTwiceSchema },
    answers: [{ status: 204, description: "off" }],
  },
  {
    method: "POST",
    path: "/api/v1/account/recovery-codes",
    summary: "Make ten new codes for when the device is lost; the old ones end",
    access: "session",
    body: { types: json, schema: provedTwiceSchema },
    answers: [{ status: 200, description: "the codes, shown this once", schema: recoveryCodesSchema }],
  },
  {
    method: "POST",
    path: "/api/v1/account/identity",
    summary: "Begin to connect the provider of the firm's own sign-in, by the password",
    description:
      "The sign-in with the provider that follows within ten minutes, in the same browser, connects it.",
    access: "session",
    body: { types: json, schema: provedOnceSchema },
    answers: [{ status: 204, description: "begun" }],
  },
  {
    method: "DELETE",
    path: "/api/v1/account/identity",
    summary: "Disconnect the provider of the firm's own sign-in, by the password",
    access: "session",
    body: { types: json, schema: provedOnceSchema },
    answers: [{ status: 204, description: "disconnected" }],
  },
];
