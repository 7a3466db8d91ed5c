import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, createServer as createPlainServer, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { isPublicAddress } from "@/lib/outgoing/isPublicAddress";
import { type Outgoing, post } from "@/lib/outgoing/post";
import { readOutgoingUrl } from "@/lib/outgoing/readOutgoingUrl";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

async function portOf(server: Server | ReturnType<typeof createPlainServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push({
    close() {
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
    },
  });
  return (server.address() as AddressInfo).port;
}

const http = (listener: RequestListener) => portOf(createServer(listener));
const raw = (onSocket: (socket: Socket) => void) =>
  portOf(
    createPlainServer((socket) => {
      socket.on("error", () => {});
      open.push({ close: () => socket.destroy() });
      onSocket(socket);
    }),
  );
const send = (url: string, outgoing: Partial<Outgoing> = {}) =>
  post({ allowPrivate: true, timeout: 1_000, ...outgoing })(url, '{"a":1}', {
    "content-type": "application/json",
  });

test.each([
  "0.0.0.0",
  "10.1.2.3",
  "100.64.0.1",
  "127.0.0.1",
  "127.255.255.254",
  "169.254.169.254",
  "172.16.0.1",
  "172.31.255.255",
  "192.0.0.8",
  "192.168.1.1",
  "198.18.0.1",
  "198.19.255.255",
  "224.0.0.1",
  "255.255.255.255",
  "::",
  "::1",
  "::ffff:127.0.0.1",
  "::ffff:8.8.8.8",
  "::7f00:1",
  "fc00::1",
  "fd12:3456::1",
  "fe80::1",
  "fe80::1%eth0",
  "ff02::1",
  "64:ff9b::7f00:1",
  "2002:7f00:1::",
  "2001::1",
  "2001:db8::1",
  "",
  "localhost",
])("%s is no public address", (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each([
  "1.1.1.1",
  "100.63.255.255",
  "172.15.0.1",
  "172.32.0.1",
  "198.17.0.1",
  "223.255.255.1",
  "2606:4700::1111",
])("%s is one", (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  ["https://127.0.0.1/", "private"],
  ["https://2130706433/", "private"],
  ["https://0x7f.1/", "private"],
  ["https://0177.0.0.1/", "private"],
  ["https://[::1]/", "private"],
  ["https://[::ffff:10.0.0.1]/", "private"],
  ["https://169.254.169.254/latest/meta-data", "private"],
  ["https://１２７.０.０.１/", "private"],
  ["http://example.com/", "address"],
  ["ftp://example.com/", "address"],
  ["file:///etc/passwd", "address"],
  ["https://user:secret@example.com/", "address"],
  ["example.com", "address"],
  ["", "address"],
])("%s is refused before anything is looked up: %s", async (url, reason) => {
  expect(readOutgoingUrl(url, false)).toBe(reason);
  let asked = 0;
  const resolve = async () => {
    asked++;
    return [];
  };
  expect(await send(url, { allowPrivate: false, resolve })).toEqual({ kind: "unsent", reason });
  expect(asked).toBe(0);
});

test("a name that leads to a private address is not connected to, not even when another of its addresses is public", async () => {
  let came = 0;
  const port = await raw(() => came++);
  for (const addresses of [["127.0.0.1"], ["1.1.1.1", "127.0.0.1"], ["::1"]]) {
    const resolve = async () =>
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
    const posted = await send(`https://receiver.example:${port}/`, { allowPrivate: false, resolve });
    expect(posted).toEqual({ kind: "unsent", reason: "private" });
  }
  expect(came).toBe(0);
});

test("a name that turns private after it was looked at is caught: it is resolved for the connection alone", async () => {
  let came = 0;
  let asked = 0;
  const port = await raw(() => came++);
  const resolve = async () => [{ address: asked++ === 0 ? "192.0.2.1" : "127.0.0.1", family: 4 }];
  const first = readOutgoingUrl(`https://flips.example:${port}/`, false);
  expect(first).toBeInstanceOf(URL);
  await resolve();
  expect(await send(`https://flips.example:${port}/`, { allowPrivate: false, resolve })).toEqual({
    kind: "unsent",
    reason: "private",
  });
  expect({ came, asked }).toEqual({ came: 0, asked: 2 });
});

test("a redirect is told and not followed", async () => {
  let followed = 0;
  const inner = await http((_, response) => {
    followed++;
    response.end();
  });
  for (const status of [301, 302, 303, 307, 308]) {
    const port = await http((_, response) => {
      response.writeHead(status, { location: `http://127.0.0.1:${inner}/` }).end();
    });
    expect(await send(`http://127.0.0.1:${port}/`)).toMatchObject({ kind: "answered", status });
  }
  expect(followed).toBe(0);
});

test("what arrives is what was sent, and the answer comes back", async () => {
  const got: unknown[] = [];
  const port = await http(async (request, response) => {
    let body = "";
    for await (const part of request) body += part;
    got.push([request.method, request.url, request.headers["content-type"], body]);
    response.writeHead(429, { "retry-after": "7" }).end("slowly");
  });
  expect(await send(`http://127.0.0.1:${port}/in?x=1`)).toEqual({
    kind: "answered",
    status: 429,
    text: "slowly",
    whole: true,
    retryAfter: 7,
  });
  expect(got).toEqual([["POST", "/in?x=1", "application/json", '{"a":1}']]);
});

test("an endless answer is cut at 64 KiB, one that never ends by time; the status counts", async () => {
  const endless = await http((_, response) => {
    response.writeHead(200);
    const more = () => {
      while (!response.destroyed && response.write("x".repeat(16 * 1024)));
    };
    response.on("drain", more);
    more();
  });
  const posted = await send(`http://127.0.0.1:${endless}/`);
  expect(posted).toMatchObject({ kind: "answered", status: 200, whole: false });
  expect(posted.kind === "answered" && posted.text.length).toBeLessThanOrEqual(64 * 1024);
  const slow = await http((_, response) => {
    response.writeHead(200);
    response.write("…");
  });
  const began = performance.now();
  expect(await send(`http://127.0.0.1:${slow}/`)).toMatchObject({
    kind: "answered",
    status: 200,
    whole: false,
  });
  expect(performance.now() - began).toBeLessThan(2_500);
});

test("no answer after it was written may have arrived: cut", async () => {
  const silent = await raw(() => {});
  expect(await send(`http://127.0.0.1:${silent}/`)).toEqual({ kind: "cut", reason: "timeout" });
  const hangsUp = await raw((socket) => socket.once("data", () => socket.destroy()));
  expect(await send(`http://127.0.0.1:${hangsUp}/`)).toEqual({ kind: "cut", reason: "reset" });
  const nonsense = await raw((socket) => socket.once("data", () => socket.end("what?\r\n\r\n")));
  expect(await send(`http://127.0.0.1:${nonsense}/`)).toEqual({ kind: "cut", reason: "reset" });
});

test("what was never written surely did not arrive, and why", async () => {
  const closed = await http(() => {});
  open.splice(0)[0]?.close();
  expect(await send(`http://127.0.0.1:${closed}/`)).toEqual({ kind: "unsent", reason: "refused" });
  const gone = async () => {
    throw Object.assign(new Error("gone"), { code: "ENOTFOUND" });
  };
  expect(await send("https://gone.example/", { resolve: gone })).toEqual({ kind: "unsent", reason: "name" });
  expect(await send("https://gone.example/", { resolve: async () => [] })).toEqual({
    kind: "unsent",
    reason: "name",
  });
  const never = () => new Promise<never>(() => {});
  expect(await send("https://slow.example/", { resolve: never })).toEqual({
    kind: "unsent",
    reason: "timeout",
  });
  let heard = "";
  const noTls = await raw((socket) => {
    socket.on("data", (part) => {
      heard += part.toString("latin1");
      socket.end("HTTP/1.1 200 OK\r\n\r\n");
    });
  });
  expect(await send(`https://127.0.0.1:${noTls}/`)).toEqual({ kind: "unsent", reason: "tls" });
  expect(heard).not.toContain("POST");
  const noHandshake = await raw(() => {});
  expect(await send(`https://127.0.0.1:${noHandshake}/`)).toEqual({ kind: "unsent", reason: "timeout" });
});
