import { createHmac } from "node:crypto";
import { secretBytes } from "@/lib/hooks/hookSecret";

/** For tests: a webhook as a sender signs it. */
export function signedRequest(
  id: string,
  secret: string,
  now: Date,
  body: string | Uint8Array,
  headers: Record<string, string> = {},
): Request {
  const webhookId = headers["webhook-id"] ?? "msg_1";
  const timestamp = headers["webhook-timestamp"] ?? String(Math.floor(now.getTime() / 1000));
  const signature = createHmac("sha256", secretBytes(secret) ?? "")
    .update(`${webhookId}.${timestamp}.`)
    .update(body)
    .digest("base64");
  return new Request(`http://localhost/api/v1/hooks/${id}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "webhook-id": webhookId,
      "webhook-timestamp": timestamp,
      "webhook-signature": `v1,${signature}`,
      ...headers,
    },
    body: body as BodyInit,
  });
}
