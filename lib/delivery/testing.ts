import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { type Run, statements } from "@/lib/db/statements";
import type { Channels, Outcome, Send } from "@/lib/delivery/channel";
import { channelKinds } from "@/lib/delivery/channelKinds";
import type { Composed, Message } from "@/lib/delivery/message";
import { type Post, post } from "@/lib/outgoing/post";
import type { Ctx } from "@/lib/tenancy/ctx";

/** For tests: a message with a bit of everything. */
export const message: Message = {
  subject: "Week 47: 55 % handed over",
  verdict: ["55 % is handed over.", "It freed 312 hours."],
  figures: [
    { label: "Handed over", value: "55.2%", note: "▲ 3.1 pts" },
    { label: "Cost per order", value: "¥48.3", note: null },
  ],
  sections: [{ title: "Next", lines: ["Quotes up to ¥2,000", "Ask A & B <about> *this*"] }],
  link: { label: "Read on", url: "https://handover.example/lantern/reports/2026-W47" },
  footer: ["Lantern Tea"],
};

export const composed = async (): Promise<Composed> => message;

/** Every kind of channel is this one. */
export function everywhere(send: Send): Channels {
  return Object.fromEntries(channelKinds.map((kind) => [kind, send])) as Channels;
}

/** A channel that answers what it is told, in turn, and keeps what it was sent. */
export function scripted(...outcomes: (Outcome | Error)[]): {
  channels: Channels;
  ids: string[];
  messages: Message[];
} {
  const ids: string[] = [];
  const messages: Message[] = [];
  const channels = everywhere(async (sent, { id }) => {
    ids.push(id);
    messages.push(sent);
    const next = outcomes.shift() ?? { outcome: "delivered", answer: "ok" };
    if (next instanceof Error) throw next;
    return next;
  });
  return { channels, ids, messages };
}

export interface Row {
  occasion: string;
  state: string;
  attempts: number;
  answer: string | null;
  instead: string | null;
  due: Date;
}

/** What became of each occasion, in their order. */
export async function rowsOf(ctx: Ctx): Promise<Row[]> {
  return statements(ctx, (run) =>
    run<Row & Record<string, unknown>>(
      `select occasion, state, attempts, answer, instead, due_at as due from delivery
       where organisation_id = $1::uuid order by occasion, channel_id`,
      [ctx.org],
    ),
  );
}

export function sql(ctx: Ctx, text: string, values: unknown[] = []): ReturnType<Run> {
  return statements(ctx, (run) => run(text, [ctx.org, ...values]));
}

/** The same at another time. */
export function at<C extends Ctx>(ctx: C, time: string | Date): C {
  return { ...ctx, now: new Date(time) };
}

export interface Received {
  request: IncomingMessage;
  url: URL;
  body: string;
}

/** A receiver on this machine, and a way out that leads to it whatever host is written to. */
export async function receiver(
  answer: (received: Received) => { status?: number; body?: string; headers?: Record<string, string> },
): Promise<{ post: Post; received: Received[]; close(): void }> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += part;
    const one = { request, body, url: new URL(request.url ?? "", "http://localhost") };
    received.push(one);
    const { status = 200, body: text = "", headers = {} } = answer(one);
    response.writeHead(status, headers).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const local = post({ allowPrivate: true, timeout: 2_000 });
  return {
    received,
    post: (url, body, headers) => {
      const { pathname, search } = new URL(url);
      return local(`http://127.0.0.1:${port}${pathname}${search}`, body, headers);
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
