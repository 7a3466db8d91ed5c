import { changeChannelSchema, createChannelSchema } from "@/lib/delivery/channelSchema";
import { createdChannelSchema } from "@/lib/delivery/createChannel";
import { listedChannelSchema } from "@/lib/delivery/listChannels";
import { deliveriesQuerySchema, listedDeliverySchema } from "@/lib/delivery/listDeliveries";
import { triedSchema } from "@/lib/delivery/tryChannel";
import type { Endpoint } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/endpoints/pageOf";

const json = ["application/json"];

/** Reports that are sent: where, and what became of each. */
export const deliveryEndpoints: Endpoint[] = [
  {
    method: "GET",
    path: "/api/v1/channels",
    summary: "List the channels that reports are sent to, never their secrets",
    access: ["admin"],
    answers: [{ status: 200, description: "channels", schema: pageOf(listedChannelSchema) }],
  },
  {
    method: "POST",
    path: "/api/v1/channels",
    summary: "Make a channel",
    description:
      "Each report is sent once. A webhook gets the message as JSON, signed by Standard Webhooks; its webhook-id is " +
      "the same whenever a report is sent again by hand. Private addresses are refused, and no redirect is followed.",
    access: ["admin"],
    body: { types: json, schema: createChannelSchema },
    answers: [
      {
        status: 201,
        description: "its id, and a webhook's secret, shown this once",
        schema: createdChannelSchema,
      },
    ],
  },
  {
    method: "PUT",
    path: "/api/v1/channels/{id}",
    summary: "Change any part of a channel but its kind",
    access: ["admin"],
    body: { types: json, schema: changeChannelSchema },
    answers: [{ status: 204, description: "changed" }],
  },
  {
    method: "DELETE",
    path: "/api/v1/channels/{id}",
    summary: "End a channel",
    access: ["admin"],
    answers: [{ status: 204, description: "ended: nothing more is sent there; its log stays" }],
  },
  {
    method: "POST",
    path: "/api/v1/channels/{id}/test",
    summary: "Send a channel a message that says it is a test",
    access: ["admin"],
    answers: [{ status: 200, description: "what came of it", schema: triedSchema }],
  },
  {
    method: "GET",
    path: "/api/v1/deliveries",
    summary: "List what became of every report for every channel, the newest first",
    description:
      "due: will be sent, or sent again; delivered: the receiver said yes; failed: it surely did not arrive; unknown: " +
      "it was cut off between sending and answer, and is never sent again by itself; skipped: it was not wanted any more.",
    access: ["admin"],
    query: deliveriesQuerySchema,
    answers: [{ status: 200, description: "deliveries", schema: pageOf(listedDeliverySchema) }],
  },
  {
    method: "POST",
    path: "/api/v1/deliveries/{channel}/{occasion}/again",
    summary: "Send once more what failed, or what nobody knows of",
    access: ["admin"],
    answers: [{ status: 202, description: "it is due" }],
  },
  {
    method: "GET",
    path: "/api/v1/unsubscribe/{token}",
    summary: "The link in a mail that ends it: leads to a page that asks",
    access: "open",
    answers: [],
  },
  {
    method: "POST",
    path: "/api/v1/unsubscribe/{token}",
    summary: "End a mail by the link in it, without an account (RFC 8058)",
    access: "open",
    body: { types: ["application/x-www-form-urlencoded", "multipart/form-data"] },
    answers: [{ status: 204, description: "ended" }],
  },
];
