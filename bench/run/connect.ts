import { connect as open } from "node:net";

export interface Answer {
  status: number;
  body: Buffer;
}

/** A kept connection to the server; one request at a time. */
export interface Connection {
  /** @param request whole, as `post` makes it */
  ask(request: Buffer): Promise<Answer>;
  close(): void;
}

/**
 * A connection that speaks as little HTTP as will do: with `node:http` the process that sends is as busy as the server,
 * and its cores are the server's.
 */
export async function connect(port: number): Promise<Connection> {
  const socket = open({ port, host: "127.0.0.1", noDelay: true });
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("error", reject);
  });
  let waiting: { resolve(answer: Answer): void; reject(error: Error): void } | null = null;
  let come: Buffer[] = [];
  const fail = (error: Error) => {
    waiting?.reject(error);
    waiting = null;
  };
  socket.on("data", (chunk) => {
    come.push(chunk);
    const answer = read(come.length === 1 ? chunk : Buffer.concat(come));
    if (!answer) return;
    come = [];
    waiting?.resolve(answer);
    waiting = null;
  });
  socket.on("error", fail);
  socket.on("close", () => fail(new Error("The server has closed the connection.")));
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(request);
      }),
    close: () => socket.destroy(),
  };
}

/** A request as it goes over the wire. */
export function post(path: string, key: string, type: string, body: Buffer): Buffer {
  const head = [
    `POST ${path} HTTP/1.1`,
    "Host: 127.0.0.1",
    `Authorization: Bearer ${key}`,
    `Content-Type: ${type}`,
    `Content-Length: ${body.length}`,
  ];
  return Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`), body]);
}

/** A reading request as it goes over the wire. */
export function get(path: string, headers: Record<string, string>): Buffer {
  const head = [`GET ${path} HTTP/1.1`, "Host: 127.0.0.1"];
  for (const [name, value] of Object.entries(headers)) head.push(`${name}: ${value}`);
  return Buffer.from(`${head.join("\r\n")}\r\n\r\n`);
}

/** The answer when all of it is there, with its length told or in chunks; else null. */
function read(bytes: Buffer): Answer | null {
  const end = bytes.indexOf("\r\n\r\n");
  if (end < 0) return null;
  const head = bytes.toString("latin1", 0, end);
  const status = Number(head.slice(9, 12));
  const rest = bytes.subarray(end + 4);
  const length = /\r\ncontent-length: *(\d+)/i.exec(head);
  if (length) return rest.length < Number(length[1]) ? null : { status, body: rest };
  if (!/\r\ntransfer-encoding: *chunked/i.test(head)) return { status, body: rest };
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const line = rest.indexOf("\r\n", at);
    if (line < 0) return null;
    const size = Number.parseInt(rest.toString("latin1", at, line), 16);
    const next = line + 2 + size + 2;
    if (next > rest.length) return null;
    if (size === 0) return { status, body: Buffer.concat(parts) };
    parts.push(rest.subarray(line + 2, line + 2 + size));
    at = next;
  }
}
