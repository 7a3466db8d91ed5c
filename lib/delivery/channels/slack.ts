import type { Outcome, Send } from "@/lib/delivery/channel";
import { fitted, leftOut } from "@/lib/delivery/fitted";
import { judge } from "@/lib/delivery/judge";
import { linesOf, type Style } from "@/lib/delivery/linesOf";
import type { Message } from "@/lib/delivery/message";
import type { Post } from "@/lib/outgoing/post";
import type { Locale } from "@/lib/words/locale";

/**
 * An incoming webhook of Slack: its address is its secret. At most 50 blocks, 3,000 characters a section, 150 a header,
 * about 13,000 in all (beyond: `msg_blocks_too_long`). A yes is 200 and `ok`; it has no codes but its statuses.
 * https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
 */
export function slack(post: Post): Send {
  return async (message, { address, locale }) =>
    judge(
      await post(address.url ?? "", JSON.stringify(slackBody(message, locale)), {
        "content-type": "application/json",
      }),
      taken,
    );
}

function taken(text: string): Outcome {
  return text.trim() === "ok"
    ? { outcome: "delivered", answer: "ok" }
    : { outcome: "unknown", answer: "unreadable" };
}

/**
 * The subject stands in `text` too: it is what notifications show. `verbatim`: no name in a text calls a channel or a
 * person, and no address in it becomes a link.
 */
export function slackBody(message: Message, locale: Locale): object {
  const subject = message.subject.replace(/\s+/g, " ").trim();
  const short = subject.length <= longestHeader;
  const lines = [...(short ? [] : [style.bold(style.plain(subject))]), ...linesOf(message, style, locale)];
  const link = `<${style.plain(message.link.url)}|${style.plain(message.link.label)}>`;
  const kept = lines.filter((line) => line.length <= longestSection);
  const text = fitted(kept, kept.length < lines.length ? [leftOut[locale], link] : [link], {
    most: longest,
    size: (text) => text.length,
    join: "\n",
    locale,
  });
  return {
    text: style.plain(subject).slice(0, longestSection),
    blocks: [
      ...(short ? [{ type: "header", text: { type: "plain_text", text: subject } }] : []),
      ...packed(text.split("\n")).map((part) => ({
        type: "section",
        text: { type: "mrkdwn", text: part, verbatim: true },
      })),
    ],
  };
}

const longestHeader = 150;
const longestSection = 3_000;
const longest = 12_000;

/** https://docs.slack.dev/messaging/formatting-message-text#escaping */
const style: Style = {
  plain: (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
  bold: (text) => `*${text}*`,
  item: (text) => `• ${text}`,
};

/** Lines in as few texts as hold them. */
function packed(lines: readonly string[]): string[] {
  const texts: string[] = [];
  for (const line of lines) {
    const joined = texts.length > 0 ? `${texts.at(-1)}\n${line}` : line;
    if (texts.length > 0 && joined.length <= longestSection) texts[texts.length - 1] = joined;
    else texts.push(line);
  }
  return texts;
}
