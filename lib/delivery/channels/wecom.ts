import type { Send } from "@/lib/delivery/channel";
import { bytes, fitted } from "@/lib/delivery/fitted";
import { judge } from "@/lib/delivery/judge";
import { linesOf, markdown } from "@/lib/delivery/linesOf";
import { vendorAnswer } from "@/lib/delivery/vendorAnswer";
import type { Post } from "@/lib/outgoing/post";

/**
 * A group's bot of WeCom: the key in its address is its only secret. Markdown has 4,096 bytes at most; what does not fit
 * is left out by whole lines. 20 a minute (45009). 200 with another errcode than 0 is a no: 93000 the key.
 * https://developer.work.weixin.qq.com/document/path/91770
 */
export function wecom(post: Post): Send {
  return async (message, { address, locale }) => {
    const heading = markdown.bold(markdown.plain(message.subject.replace(/\s+/g, " ").trim()));
    const link = `[${markdown.plain(message.link.label)}](${message.link.url})`;
    const content = fitted([heading, ...linesOf(message, markdown, locale)], [link], {
      most: 4_096,
      size: bytes,
      join: "\n",
      locale,
    });
    const body = JSON.stringify({ msgtype: "markdown", markdown: { content } });
    const posted = await post(address.url ?? "", body, { "content-type": "application/json" });
    return judge(posted, vendorAnswer({ field: "errcode", passing: { [-1]: 60, 45009: 60, 45033: 60 } }));
  };
}
