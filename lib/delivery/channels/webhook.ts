import { createHmac } from "node:crypto";
import type { Send } from "@/lib/delivery/channel";
import { judge } from "@/lib/delivery/judge";
import type { Post } from "@/lib/outgoing/post";

/**
 * A webhook of one's own: the message as JSON, signed by Standard Webhooks. `webhook-id` is the same each time a report
 * is sent, so a receiver that keeps it takes none twice. Any 2xx is a yes.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function webhook(post: Post): Send {
  return async (message, { address, id, now, locale }) => {
    const timestamp = String(Math.floor(now.getTime() / 1_000));
    const body = JSON.stringify({
      type: "report",
      timestamp: now.toISOString(),
      data: { occasion: id.slice(id.indexOf(".") + 1), locale, ...message },
    });
    const secret = Buffer.from((address.secret ?? "").replace(/^whsec_/, ""), "base64");
    const signature = createHmac("sha256", secret).update(`${id}.${timestamp}.${body}`).digest("base64");
    const posted = await post(address.url ?? "", body, {
      "content-type": "application/json",
      "webhook-id": id,
      "webhook-timestamp": timestamp,
      "webhook-signature": `v1,${signature}`,
    });
    return judge(posted, () => ({ outcome: "delivered", answer: "ok" }), true);
  };
}
