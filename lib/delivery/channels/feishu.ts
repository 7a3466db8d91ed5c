import { createHmac } from "node:crypto";
import type { Send } from "@/lib/delivery/channel";
import { bytes, fitted } from "@/lib/delivery/fitted";
import { judge } from "@/lib/delivery/judge";
import { linesOf, markdown } from "@/lib/delivery/linesOf";
import type { Message } from "@/lib/delivery/message";
import { vendorAnswer } from "@/lib/delivery/vendorAnswer";
import type { Post } from "@/lib/outgoing/post";
import type { Locale } from "@/lib/words/locale";

/**
 * A group's bot of Feishu or Lark, as a card. With a secret it is signed: the key is the time in seconds, a line break and
 * the secret, the text signed is empty. The request may have 20 KB; 100 a minute and 5 a second. 200 with another code
 * than 0 is a no: 19021 the signature, 11232 too many at once, as on the hour and the half hour.
 * https://open.larkoffice.com/document/client-docs/bot-v3/add-custom-bot
 */
export function feishu(post: Post): Send {
  return async (message, { address, now, locale }) => {
    const timestamp = String(Math.floor(now.getTime() / 1_000));
    const sign = address.secret && createHmac("sha256", `${timestamp}\n${address.secret}`).digest("base64");
    const body = {
      ...(sign ? { timestamp, sign } : {}),
      msg_type: "interactive",
      card: card(message, locale),
    };
    const posted = await post(address.url ?? "", JSON.stringify(body), {
      "content-type": "application/json",
    });
    return judge(posted, vendorAnswer({ field: "code", passing: { 11232: 60, 9499: 60, 99991400: 60 } }));
  };
}

function card(message: Message, locale: Locale): object {
  const title = markdown.plain(message.subject);
  const link = `[${markdown.plain(message.link.label)}](${message.link.url})`;
  const content = fitted(linesOf(message, markdown, locale), [link], {
    most: longest - bytes(JSON.stringify(title)),
    size: (text) => bytes(JSON.stringify(text)),
    join: "\n",
    locale,
  });
  return {
    config: { wide_screen_mode: true },
    header: { title: { tag: "plain_text", content: title }, template: "blue" },
    elements: [{ tag: "markdown", content }],
  };
}

/** Of 20,000 bytes, with room for what stands around it. */
const longest = 19_500;
