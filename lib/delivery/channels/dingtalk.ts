import { createHmac } from "node:crypto";
import type { Send } from "@/lib/delivery/channel";
import { bytes, fitted } from "@/lib/delivery/fitted";
import { judge } from "@/lib/delivery/judge";
import { linesOf, markdown } from "@/lib/delivery/linesOf";
import { vendorAnswer } from "@/lib/delivery/vendorAnswer";
import type { Post } from "@/lib/outgoing/post";

/**
 * A group's bot of DingTalk. With a secret, the time in milliseconds and a signature go into the address: the text signed
 * is the time, a line break and the secret, the key is the secret. 20 a minute, else it is shut out for ten (130101).
 * 200 with another errcode than 0 is a no: 310000 the signature, or a word that the group asks for.
 * https://open.dingtalk.com/document/orgapp/custom-robot-access
 */
export function dingtalk(post: Post): Send {
  return async (message, { address, now, locale }) => {
    const url = new URL(address.url ?? "");
    if (address.secret) {
      const timestamp = String(now.getTime());
      const sign = createHmac("sha256", address.secret)
        .update(`${timestamp}\n${address.secret}`)
        .digest("base64");
      url.searchParams.set("timestamp", timestamp);
      url.searchParams.set("sign", sign);
    }
    const title = markdown.plain(message.subject.replace(/\s+/g, " ").trim());
    const link = `[${markdown.plain(message.link.label)}](${message.link.url})`;
    const text = fitted([`### ${title}`, ...linesOf(message, markdown, locale)], [link], {
      most: longest - bytes(JSON.stringify(title)),
      size: (text) => bytes(JSON.stringify(text)),
      // a single line break is none
      join: "\n\n",
      locale,
    });
    const body = JSON.stringify({ msgtype: "markdown", markdown: { title, text } });
    const posted = await post(url.href, body, { "content-type": "application/json" });
    return judge(posted, vendorAnswer({ field: "errcode", passing: { [-1]: 60, 130101: 600, 410100: 600 } }));
  };
}

/** Of 20,000 bytes, with room for what stands around it. */
const longest = 19_500;
