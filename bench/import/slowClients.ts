// Clients that send a half of a body and then a byte a second, until they are told to stop.
import { connect, type Socket } from "node:net";

const [port = "", key = "", clients = "1000", bytes = "400"] = process.argv.slice(2);
const half = Math.floor(Number(bytes) / 2);
// what a body of events begins with
const event = '{"id":"slow","source":"bench","type":"case.closed","time":"2025-06-01T00:00:00Z"},';
const begun = `[${event.repeat(Math.ceil(half / event.length))}`.slice(0, half);
const head = [
  "POST /api/v1/events HTTP/1.1",
  "Host: 127.0.0.1",
  `Authorization: Bearer ${key}`,
  "Content-Type: application/json",
  `Content-Length: ${bytes}`,
];
const open = new Set<Socket>();
const said: Record<string, number> = {};
for (let number = 0; number < Number(clients); number++) {
  const socket = connect(Number(port), "127.0.0.1");
  await new Promise((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("error", reject);
  });
  open.add(socket);
  socket.write(`${head.join("\r\n")}\r\n\r\n${begun}`);
  socket.on("data", (chunk: Buffer) => {
    const status = chunk.toString("latin1", 9, 12);
    said[status] = (said[status] ?? 0) + 1;
  });
  socket.on("error", () => {});
  socket.on("close", () => open.delete(socket));
}
setInterval(() => {
  for (const socket of open) socket.write(" ");
}, 1_000);
process.send?.("ready");
process.on("message", () => {
  process.send?.({ open: open.size, said }, () => process.exit(0));
});
