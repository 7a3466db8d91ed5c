import type { AddressInfo } from "node:net";
import { createServer, type Socket } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterEach, expect, test } from "vitest";
import type { Destination } from "@/lib/delivery/channel";
import { mail } from "@/lib/delivery/channels/mail";
import { message } from "@/lib/delivery/testing";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

const to: Destination = {
  address: { to: "lin@lantern.example" },
  id: "c1.2026-W47",
  now: new Date("2026-11-23T00:05:06Z"),
  locale: "en",
  unsubscribe: "https://handover.example/api/v1/unsubscribe/v1.token",
};

interface Mailbox {
  mails: { from: string; to: string[]; text: string }[];
}

async function mailServer(options: {
  onRcpt?: () => Error | null;
  afterData?: () => Error | null;
  password?: string;
}): Promise<Mailbox & { url: string }> {
  const mails: Mailbox["mails"] = [];
  const server = new SMTPServer({
    disabledCommands: options.password === undefined ? ["AUTH", "STARTTLS"] : ["STARTTLS"],
    allowInsecureAuth: true,
    authOptional: options.password === undefined,
    onAuth: ({ password }, _session, done) =>
      password === options.password ? done(null, { user: "u" }) : done(new Error("no")),
    onRcptTo: (_address, _session, done) => done(options.onRcpt?.() ?? null),
    onData(stream, session, done) {
      let text = "";
      stream.on("data", (part: Buffer) => {
        text += part.toString();
      });
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        const error = options.afterData?.() ?? null;
        if (error === null)
          mails.push({
            from: mailFrom ? mailFrom.address : "",
            to: rcptTo.map(({ address }) => address),
            text,
          });
        done(error);
      });
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push({ close: () => server.close() });
  const { port } = server.server.address() as AddressInfo;
  const account = options.password === undefined ? "" : `u:${options.password}@`;
  return { mails, url: `smtp://${account}127.0.0.1:${port}` };
}

const refusal = (responseCode: number) => Object.assign(new Error("no words of mine"), { responseCode });
const send = (url: string, timeout = 2_000) =>
  mail({ url, from: "reports@handover.example", timeout })(message, to);

/** The parts of a mail, decoded. */
function parts(text: string): string[] {
  const boundary = /boundary="?([^"\r\n]+)/.exec(text)?.[1] ?? "";
  return text
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [, head = "", body = ""] = /^\r\n([\s\S]*?)\r\n\r\n([\s\S]*)$/.exec(part) ?? [];
      if (/base64/i.test(head)) return Buffer.from(body, "base64").toString();
      const bytes = body
        .replace(/=\r\n/g, "")
        .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
      return /quoted-printable/i.test(head) ? Buffer.from(bytes, "latin1").toString() : body;
    });
}

test("a mail arrives as text and as HTML, and can be ended by one click", async () => {
  const { url, mails } = await mailServer({ password: "hunter2" });
  expect(await send(url)).toEqual({ outcome: "delivered", answer: "ok" });
  const [one] = mails;
  expect(one).toMatchObject({ from: "reports@handover.example", to: ["lin@lantern.example"] });
  const head = one?.text.split("\r\n\r\n")[0]?.replace(/\r\n\s+/g, " ") ?? "";
  expect(head).toContain("List-Unsubscribe: <https://handover.example/api/v1/unsubscribe/v1.token>");
  expect(head).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  expect(head).toContain("Message-ID: <c1.2026-W47@handover.example>");
  expect(head).toContain("Date: Mon, 23 Nov 2026 00:05:06 +0000");
  expect(one?.text).not.toContain("hunter2");
  const [text = "", html = ""] = parts(one?.text ?? "");
  for (const part of [text, html]) {
    for (const piece of [
      ...message.verdict,
      "55.2%",
      "▲ 3.1 pts",
      "¥48.3",
      message.link.url,
      "Lantern Tea",
    ]) {
      expect(part).toContain(piece);
    }
  }
  expect(html).toContain("Ask A &amp; B &lt;about&gt; *this*");
  expect(html).not.toMatch(/<img|<script|src=|@import/);
});

test("a subject cannot add a header", async () => {
  const { url, mails } = await mailServer({});
  const subject = "Week 47\r\nBcc: everybody@elsewhere.example";
  await mail({ url, from: "a@b.example" })({ ...message, subject }, to);
  expect(mails[0]?.text.split("\r\n\r\n")[0]).not.toMatch(/^Bcc:/m);
  expect(mails[0]?.text).not.toMatch(/^Bcc:/m);
  expect(mails[0]?.to).toEqual(["lin@lantern.example"]);
});

test.each<[string, Parameters<typeof mailServer>[0], object]>([
  ["a recipient that is busy", { onRcpt: () => refusal(450) }, { outcome: "retry", answer: "smtp:450" }],
  [
    "a recipient that there is not",
    { onRcpt: () => refusal(550) },
    { outcome: "failed", answer: "smtp:550" },
  ],
  ["a message that is refused", { afterData: () => refusal(554) }, { outcome: "failed", answer: "smtp:554" }],
  [
    "a message to come again with",
    { afterData: () => refusal(451) },
    { outcome: "retry", answer: "smtp:451" },
  ],
])("%s", async (_, options, outcome) => {
  const { url, mails } = await mailServer(options);
  expect(await send(url)).toEqual(outcome);
  expect(mails).toEqual([]);
});

test("a wrong password is a no", async () => {
  const { url } = await mailServer({ password: "right" });
  expect(await send(url.replace("right", "wrong"))).toEqual({ outcome: "failed", answer: "smtp:535" });
});

/** A server that says its lines and then does what it is told, once the message has begun or before. */
async function broken(
  until: "greeting" | "data" | "message",
  then: (socket: Socket) => void,
): Promise<string> {
  const server = createServer((socket) => {
    open.push({ close: () => socket.destroy() });
    socket.on("error", () => {});
    if (until === "greeting") return then(socket);
    socket.write("220 hello\r\n");
    let message = false;
    socket.on("data", (part) => {
      if (message) return then(socket);
      for (const line of part.toString().split("\r\n").filter(Boolean)) {
        if (line === "DATA") {
          if (until === "data") return then(socket);
          message = true;
          socket.write("354 go on\r\n");
        } else socket.write("250 ok\r\n");
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push({ close: () => server.close() });
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test("cut off before the message it did not arrive; after it, nobody knows", async () => {
  const hangUp = (socket: Socket) => socket.destroy();
  const silence = () => {};
  expect(await send(await broken("greeting", hangUp))).toMatchObject({ outcome: "retry" });
  expect(await send(await broken("data", hangUp))).toMatchObject({ outcome: "retry" });
  expect(await send(await broken("greeting", silence), 400)).toEqual({ outcome: "retry", answer: "timeout" });
  expect(await send(await broken("message", hangUp))).toEqual({ outcome: "unknown", answer: "cutReset" });
  expect(await send(await broken("message", silence), 400)).toEqual({
    outcome: "unknown",
    answer: "cutTimeout",
  });
});

test("no server, and none that listens", async () => {
  expect(await mail(null)(message, to)).toEqual({ outcome: "failed", answer: "noMailServer" });
  const url = await broken("greeting", () => {});
  for (const each of open.splice(0)) each.close();
  expect(await send(url)).toMatchObject({ outcome: "retry" });
});
