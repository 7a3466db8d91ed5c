import { createHmac } from "node:crypto";
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import type { Destination, Send } from "@/lib/delivery/channel";
import { dingtalk } from "@/lib/delivery/channels/dingtalk";
import { feishu } from "@/lib/delivery/channels/feishu";
import { slack } from "@/lib/delivery/channels/slack";
import { webhook } from "@/lib/delivery/channels/webhook";
import { wecom } from "@/lib/delivery/channels/wecom";
import type { Message } from "@/lib/delivery/message";
import { message, type Received, receiver } from "@/lib/delivery/testing";
import { type Post, post } from "@/lib/outgoing/post";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

const now = new Date("2026-11-23T00:05:06.789Z");
const signing = Buffer.alloc(32, 7);
const addresses = {
  slack: { url: "https://hooks.slack.com/services/T0/B0/secretpart" },
  feishu: { url: "https://open.feishu.cn/open-apis/bot/v2/hook/secretpart", secret: "feishu key" },
  wecom: { url: "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=secretpart" },
  dingtalk: { url: "https://oapi.dingtalk.com/robot/send?access_token=secretpart", secret: "SECdingtalk" },
  webhook: { url: "https://receiver.example/in", secret: `whsec_${signing.toString("base64")}` },
};
type Kind = keyof typeof addresses;
const makers: Record<Kind, (post: Post) => Send> = { slack, feishu, wecom, dingtalk, webhook };
const kinds = Object.keys(makers) as Kind[];
const to = (kind: Kind): Destination => ({
  address: addresses[kind],
  id: "c1.2026-W47",
  now,
  locale: "en",
  unsubscribe: "https://handover.example/api/v1/unsubscribe/t",
});

/** The vendors' servers, as their documentation tells them: each signature is checked and each limit held. */
const vendors: Record<Kind, (received: Received) => { status?: number; body?: string }> = {
  slack({ url, body }) {
    const { text, blocks } = JSON.parse(body);
    if (url.pathname !== "/services/T0/B0/secretpart") return { status: 404, body: "no_service" };
    const right =
      typeof text === "string" &&
      blocks.length <= 50 &&
      blocks.every((block: { type: string; text: { text: string } }) =>
        block.type === "header"
          ? block.text.text.length <= 150
          : block.text.text.length > 0 && block.text.text.length <= 3_000,
      ) &&
      JSON.stringify(blocks).length <= 20_000;
    return right ? { body: "ok" } : { status: 400, body: "invalid_blocks" };
  },
  feishu({ body }) {
    const { timestamp, sign, msg_type, card } = JSON.parse(body);
    if (Buffer.byteLength(body) > 20_000) return { body: '{"code":9499,"msg":"too large"}' };
    const right = createHmac("sha256", `${timestamp}\nfeishu key`).update("").digest("base64");
    const seconds = Math.abs(Number(timestamp) - now.getTime() / 1_000);
    if (sign !== right || seconds > 3_600) return { body: '{"code":19021,"msg":"sign match fail"}' };
    if (msg_type !== "interactive" || !card.elements[0].content) return { body: '{"code":19001}' };
    return { body: '{"code":0,"msg":"success","data":{}}' };
  },
  wecom({ url, body }) {
    if (url.searchParams.get("key") !== "secretpart") return { body: '{"errcode":93000,"errmsg":"invalid"}' };
    const { msgtype, markdown } = JSON.parse(body);
    if (msgtype !== "markdown" || Buffer.byteLength(markdown.content) > 4_096)
      return { body: '{"errcode":40058}' };
    return { body: '{"errcode":0,"errmsg":"ok"}' };
  },
  dingtalk({ url, body }) {
    const timestamp = url.searchParams.get("timestamp") ?? "";
    const right = createHmac("sha256", "SECdingtalk").update(`${timestamp}\nSECdingtalk`).digest("base64");
    const late = Math.abs(Number(timestamp) - now.getTime()) > 3_600_000;
    if (url.searchParams.get("sign") !== right || late)
      return { body: '{"errcode":310000,"errmsg":"sign not match"}' };
    if (url.searchParams.get("access_token") !== "secretpart") return { body: '{"errcode":300005}' };
    const { msgtype, markdown } = JSON.parse(body);
    if (msgtype !== "markdown" || !markdown.title || Buffer.byteLength(body) > 20_000) {
      return { body: '{"errcode":460101}' };
    }
    return { body: '{"errcode":0,"errmsg":"ok"}' };
  },
  webhook({ request, body }) {
    const [id, time, signature] = ["id", "timestamp", "signature"].map(
      (part) => request.headers[`webhook-${part}`],
    );
    const right = createHmac("sha256", signing).update(`${id}.${time}.${body}`).digest("base64");
    return signature === `v1,${right}` && Math.abs(Number(time) - now.getTime() / 1_000) < 300
      ? { status: 204 }
      : { status: 401 };
  },
};

async function vendor(kind: Kind, answer = vendors[kind]) {
  const server = await receiver(answer);
  open.push(server);
  return { ...server, send: makers[kind](server.post) };
}

/** What readers see of a message. */
function shown(kind: Kind, { body }: Received): string {
  const sent = JSON.parse(body);
  if (kind === "slack")
    return sent.blocks.map((block: { text: { text: string } }) => block.text.text).join("\n");
  if (kind === "feishu") return `${sent.card.header.title.content}\n${sent.card.elements[0].content}`;
  if (kind === "webhook") return JSON.stringify(sent.data);
  return sent.markdown.content ?? sent.markdown.text;
}

test.each(kinds)("%s takes a message, signed as it is documented, with all of it", async (kind) => {
  const { send, received } = await vendor(kind);
  expect(await send(message, to(kind))).toEqual({ outcome: "delivered", answer: "ok" });
  const [one] = received;
  if (!one) throw new Error("nothing came");
  const text = shown(kind, one);
  for (const part of [
    message.subject,
    ...message.verdict,
    "55.2%",
    "▲ 3.1 pts",
    "¥48.3",
    "Read on",
    message.link.url,
  ]) {
    expect(text).toContain(part);
  }
  expect(one.request.headers["content-type"]).toBe("application/json");
});

test("what a process is called calls nobody and adds no markup", async () => {
  const named: Message = { ...message, verdict: ["<!channel> <at id=all></at> a & b"] };
  for (const kind of ["slack", "feishu", "wecom", "dingtalk"] as const) {
    const { send, received } = await vendor(kind);
    await send(named, to(kind));
    const text = received[0] ? shown(kind, received[0]) : "";
    expect(text).not.toContain("<!channel>");
    expect(text).not.toContain("<at");
    expect(text).toContain(kind === "slack" ? "&lt;!channel&gt;" : "＜!channel＞");
  }
});

test("what people wrote leads nowhere and loads nothing: the one link is the message's own", async () => {
  const written = "# [x](https://evil.example) ![i](https://evil.example/i.png) **b** `c` @all";
  const named: Message = { ...message, subject: written, verdict: [written], footer: [written] };
  for (const kind of ["feishu", "wecom", "dingtalk"] as const) {
    const { send, received } = await vendor(kind);
    await send(named, to(kind));
    const text = received[0] ? shown(kind, received[0]) : "";
    expect(text.match(/\]\(/g)).toHaveLength(1);
    expect(text).toContain(
      "＃ ［x］(https://evil.example) !［i］(https://evil.example/i.png) ＊＊b＊＊ ｀c｀",
    );
    expect(text).not.toMatch(/^# /m);
  }
  const { send, received } = await vendor("slack");
  await send(named, to("slack"));
  const { blocks } = JSON.parse(received[0]?.body ?? "{}");
  for (const { text } of blocks) expect(text.type === "plain_text" || text.verbatim).toBe(true);
});

test("a figure is written as its language writes, its arrow held to it", async () => {
  const figures = [{ label: "一次解决率", value: "80.4%", note: "比上周 ▲\u00a09.3 个点" }];
  for (const kind of ["slack", "feishu", "wecom", "dingtalk"] as const) {
    const { send, received } = await vendor(kind);
    await send({ ...message, figures }, { ...to(kind), locale: "zh" });
    const text = received[0] ? shown(kind, received[0]) : "";
    expect(text).toMatch(/一次解决率：\*+80\.4%\*+ 比上周 ▲\u00a09\.3 个点/);
  }
});

test("a message of any length is cut at whole lines, says so, and keeps its link", async () => {
  const servers = await Promise.all(kinds.map(async (kind) => ({ kind, ...(await vendor(kind)) })));
  const words = fc.array(fc.constantFrom("处理", "orders", "<b>", "&", "¥48.3", '"', "\\", "😀"), {
    minLength: 1,
    maxLength: 60,
  });
  const line = words.map((parts) => parts.join(" "));
  await fc.assert(
    fc.asyncProperty(
      line,
      fc.array(line, { maxLength: 200 }),
      fc.integer({ min: 0, max: 120 }),
      async (subject, lines, count) => {
        const figures = Array.from({ length: count }, (_, at) => ({
          label: `figure ${at}`,
          value: `${at}.25%`,
          note: null,
        }));
        const long: Message = { ...message, subject, figures, sections: [{ title: "Next", lines }] };
        for (const { kind, send, received } of servers) {
          expect(await send(long, to(kind)), kind).toEqual({ outcome: "delivered", answer: "ok" });
          const last = received.at(-1);
          if (kind === "webhook" || !last) continue;
          const text = shown(kind, last);
          expect(
            text.endsWith(
              kind === "slack" ? `<${message.link.url}|Read on>` : `[Read on](${message.link.url})`,
            ),
          ).toBe(true);
          const shownFigures = [...text.matchAll(/figure (\d+): \*+([^*]*)\*+/g)];
          for (const [, at, value] of shownFigures) expect(value).toBe(`${at}.25%`);
          const cut = text.includes("There is more than fits here");
          if (!cut) expect(shownFigures).toHaveLength(count);
        }
      },
    ),
    {
      numRuns: 25,
      examples: [
        ["a", Array(300).fill("处理 orders ¥48.3 处理 orders ¥48.3 处理 orders"), 120],
        ["b".repeat(5_000), [], 3],
      ],
    },
  );
  expect(
    servers.some(
      ({ kind, received }) =>
        kind === "wecom" && received.some((one) => shown(kind, one).includes("more than fits")),
    ),
  ).toBe(true);
});

test("a wrong secret is the vendor's no, for good", async () => {
  const answers: Record<string, unknown> = {};
  for (const kind of ["feishu", "dingtalk", "webhook"] as const) {
    const { send } = await vendor(kind);
    const secret = kind === "webhook" ? `whsec_${Buffer.alloc(32, 8).toString("base64")}` : "wrong";
    answers[kind] = await send(message, { ...to(kind), address: { ...addresses[kind], secret } });
  }
  expect(answers).toEqual({
    feishu: { outcome: "failed", answer: "vendor:19021" },
    dingtalk: { outcome: "failed", answer: "vendor:310000" },
    webhook: { outcome: "failed", answer: "http:401" },
  });
});

test("without a secret nothing is signed, where that is allowed", async () => {
  for (const kind of ["feishu", "dingtalk"] as const) {
    const { send, received } = await vendor(kind, () => ({ body: '{"code":0,"errcode":0}' }));
    await send(message, { ...to(kind), address: { url: addresses[kind].url } });
    expect(received[0]?.body).not.toContain('"sign"');
    expect(received[0]?.url.searchParams.has("sign")).toBe(false);
  }
});

test.each<[Kind, { status?: number; body?: string; headers?: Record<string, string> }, object]>([
  [
    "slack",
    { status: 429, headers: { "retry-after": "30" } },
    { outcome: "retry", answer: "http:429", after: 30 },
  ],
  ["slack", { status: 404, body: "no_service" }, { outcome: "failed", answer: "http:404" }],
  ["slack", { status: 410, body: "channel_is_archived" }, { outcome: "failed", answer: "http:410" }],
  ["slack", { status: 500 }, { outcome: "retry", answer: "http:500" }],
  ["slack", { status: 504 }, { outcome: "unknown", answer: "http:504" }],
  [
    "slack",
    { status: 302, headers: { location: "https://elsewhere.example/" } },
    { outcome: "failed", answer: "http:302" },
  ],
  ["slack", { status: 200, body: "<html>" }, { outcome: "unknown", answer: "unreadable" }],
  [
    "feishu",
    { body: '{"code":11232,"msg":"frequency limited"}' },
    { outcome: "retry", answer: "vendor:11232", after: 60 },
  ],
  ["feishu", { body: '{"code":19024}' }, { outcome: "failed", answer: "vendor:19024" }],
  ["feishu", { body: "" }, { outcome: "unknown", answer: "unreadable" }],
  ["wecom", { body: '{"errcode":45009}' }, { outcome: "retry", answer: "vendor:45009", after: 60 }],
  ["wecom", { body: '{"errcode":93000}' }, { outcome: "failed", answer: "vendor:93000" }],
  ["wecom", { body: '{"errcode":"0"}' }, { outcome: "unknown", answer: "unreadable" }],
  ["dingtalk", { body: '{"errcode":130101}' }, { outcome: "retry", answer: "vendor:130101", after: 600 }],
  ["dingtalk", { status: 503 }, { outcome: "retry", answer: "http:503" }],
  ["webhook", { status: 202, body: "what I think of it" }, { outcome: "delivered", answer: "ok" }],
  ["webhook", { status: 504 }, { outcome: "retry", answer: "http:504" }],
  ["webhook", { status: 422, body: "secret words" }, { outcome: "failed", answer: "http:422" }],
])("%s answers %o", async (kind, answer, outcome) => {
  const { send } = await vendor(kind, () => answer);
  const came = await send(message, to(kind));
  expect(came).toEqual(outcome);
  // a code, never the receiver's words or the address
  expect(came.answer).toMatch(/^[a-zA-Z]+(:-?\d+)?$/);
});

test("what is not sent or is cut off says which", async () => {
  const never = post({ allowPrivate: false });
  expect(
    await webhook(never)(message, { ...to("webhook"), address: { url: "https://10.0.0.1/in" } }),
  ).toEqual({
    outcome: "failed",
    answer: "private",
  });
  const unsent: Post = async () => ({ kind: "unsent", reason: "name" });
  const cut: Post = async () => ({ kind: "cut", reason: "timeout" });
  for (const kind of kinds) {
    expect(await makers[kind](unsent)(message, to(kind))).toEqual({ outcome: "retry", answer: "name" });
    expect(await makers[kind](cut)(message, to(kind))).toEqual({ outcome: "unknown", answer: "cutTimeout" });
  }
});
